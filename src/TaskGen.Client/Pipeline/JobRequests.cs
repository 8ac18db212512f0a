using System;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using TaskGen.Validation;

namespace TaskGen.Client.Pipeline;

/// <summary>Creates the messages for one job, and the pipeline that sends them.</summary>
internal sealed class JobRequests
{
    private const string Scope = "https://batch.core.windows.net/.default";
    private const string ContentType = "application/json; odata=minimalmetadata";

    private readonly string _jobUrl;
    private readonly string _version;

    private JobRequests(Uri batchUrl, string jobId, HttpPipelinePolicy authentication, BatchJobClientOptions options)
    {
        _jobUrl = JobUrls.Job(batchUrl, jobId);
        _version = options.Version;
        BatchUrl = batchUrl;
        JobId = jobId;

        var pipeline = new HttpPipelineOptions(options) { ResponseClassifier = BatchResponseClassifier.Retrying, RequestFailedDetailsParser = BatchErrorParser.Instance };
        // Authentication comes first: its retry with a fresh token counts as an attempt, and a request that fails for lack of a token does not.
        pipeline.PerRetryPolicies.Add(authentication);
        pipeline.PerRetryPolicies.Add(new AttemptPolicy());
        Pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    public Uri BatchUrl { get; }

    public string JobId { get; }

    public HttpPipeline Pipeline { get; }

    public static JobRequests Create(Uri batchUrl, string jobId, TokenCredential credential, BatchJobClientOptions options) =>
        new(batchUrl, jobId, new RefreshingTokenPolicy(credential, Scope), options);

    public static JobRequests Create(Uri batchUrl, string jobId, BatchSharedKeyCredential credential, BatchJobClientOptions options) =>
        new(batchUrl, jobId, new SharedKeyPolicy(credential, options.TimeProvider), options);

    /// <summary>Creates a Task - Add request.</summary>
    public HttpMessage Task(RequestContent body, TimeSpan? timeout) => Post(TasksUrl(timeout), body, BatchResponseClassifier.Retrying);

    /// <summary>Creates a Task - Add Collection request.</summary>
    public HttpMessage TaskCollection(RequestContent body, TimeSpan? timeout) => Post(Url("/addtaskcollection", timeout), body, BatchResponseClassifier.OneAttempt);

    public Uri TasksUrl(TimeSpan? timeout) => Url("/tasks", timeout);

    private Uri Url(string operation, TimeSpan? timeout)
    {
        var url = _jobUrl + operation + "?api-version=" + _version;
        if (timeout is { } time) url += "&timeout=" + ServerTimeouts.Seconds(time).ToString(CultureInfo.InvariantCulture);
        return new(url);
    }

    private HttpMessage Post(Uri url, RequestContent body, ResponseClassifier classifier)
    {
        var message = Pipeline.CreateMessage();
        message.ResponseClassifier = classifier;
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(url);
        message.Request.Headers.SetValue("Content-Type", ContentType);
        message.Request.Headers.SetValue("Accept", "application/json");
        message.Request.Content = body;
        return message;
    }
}
