using System;
using System.Globalization;
using System.Linq;
using Azure;
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
    private Tuple<TimeSpan?, Uri>? _collectionUrl;

    private JobRequests(Uri batchUrl, string jobId, HttpPipelinePolicy authentication, BatchJobClientOptions options)
    {
        batchUrl = BatchUrls.WithScheme(batchUrl);
        _jobUrl = JobUrls.Job(batchUrl, jobId);
        _version = options.Version;
        BatchUrl = batchUrl;
        JobId = jobId;

        RetryAfter = new(options.TimeProvider, options.MaxRetryAfter);
        Limits = new(options.MaxResponseSize, options.Retry.NetworkTimeout, options.TimeProvider);
        Pipeline = Build(options, authentication);
    }

    public Uri BatchUrl { get; }

    public string JobId { get; }

    public HttpPipeline Pipeline { get; }

    public RetryAfterLimit RetryAfter { get; }

    public ResponseLimits Limits { get; }

    public static JobRequests Create(Uri batchUrl, string jobId, TokenCredential credential, BatchJobClientOptions options) =>
        new(batchUrl, jobId, new RefreshingTokenPolicy(credential, Scope), options);

    public static JobRequests Create(Uri batchUrl, string jobId, BatchSharedKeyCredential credential, BatchJobClientOptions options) =>
        new(batchUrl, jobId, new SharedKeyPolicy(credential, options.TimeProvider), options);

    /// <summary>Creates a Task - Add request.</summary>
    public HttpMessage Task(RequestContent body, TimeSpan? timeout) =>
        Message(RequestMethod.Post, TasksUrl(timeout), body, BatchResponseClassifier.TaskAdd);

    /// <summary>Creates a Task - Add Collection request.</summary>
    public HttpMessage TaskCollection(RequestContent body, TimeSpan? timeout)
    {
        // A Uri keeps its parts, which the transport and the signature need for each request.
        var url = _collectionUrl;
        if (url is null || url.Item1 != timeout) _collectionUrl = url = new(timeout, JobUrl("/addtaskcollection", timeout));
        var message = Message(RequestMethod.Post, url.Item2, body, BatchResponseClassifier.TaskCollection);
        ResponseBufferPolicy.Stream(message);
        return message;
    }

    /// <summary>Creates a request that reads.</summary>
    public HttpMessage Get(Uri url) => Message(RequestMethod.Get, url, null, BatchResponseClassifier.Default);

    /// <summary>Creates a request that changes the job.</summary>
    public HttpMessage Send(RequestMethod method, Uri url, RequestContent? body) =>
        Message(method, url, body, BatchResponseClassifier.Default);

    /// <summary>Creates a File - Get From Task request, whose response is not buffered.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="taskId"/> or <paramref name="filePath"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="taskId"/> or <paramref name="filePath"/> is blank or has a segment of dots.
    /// </exception>
    public HttpMessage TaskFile(string taskId, string filePath, HttpRange range)
    {
        var task = Escape(taskId, nameof(taskId));
        if (filePath is null) throw new ArgumentNullException(nameof(filePath));
        var path = string.Join("/", filePath.Split('/').Select(static segment => Escape(segment, nameof(filePath))));
        var message = Get(JobUrl($"/tasks/{task}/files/{path}"));
        ResponseBufferPolicy.Stream(message);
        message.Request.Headers.SetValue("Accept", "application/octet-stream");
        if (range != default) message.Request.Headers.SetValue("ocp-range", range.ToString());
        return message;
    }

    public Uri TasksUrl(TimeSpan? timeout) => JobUrl("/tasks", timeout);

    /// <summary>Returns the URL of a list of tasks.</summary>
    public Uri TaskList(string filter, string properties, int? maxResults)
    {
        var url = $"{JobUrl("/tasks")}&$filter={Uri.EscapeDataString(filter)}&$select={Uri.EscapeDataString(properties)}";
        return new(maxResults is null ? url : $"{url}&maxresults={maxResults.Value.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>Returns the URL of the next page of a list.</summary>
    /// <exception cref="BatchRequestException">The link leads to another server, which must not receive credentials.</exception>
    public Uri NextPage(string link)
    {
        if (Uri.TryCreate(BatchUrl, link, out var url)
            && url.GetLeftPart(UriPartial.Authority) == BatchUrl.GetLeftPart(UriPartial.Authority))
        {
            return url;
        }
        throw new BatchRequestException(
            200, $"The link to the next page of the tasks of job '{JobId}' does not lead to {BatchUrl.Host}.");
    }

    /// <summary>Returns the URL of an operation on the account.</summary>
    public Uri AccountUrl(string operation) =>
        new($"{BatchUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}{operation}?api-version={_version}");

    /// <summary>Returns the URL of an operation on the job.</summary>
    public Uri JobUrl(string operation, TimeSpan? timeout = null)
    {
        var url = _jobUrl + operation + "?api-version=" + _version;
        if (timeout is { } time) url += "&timeout=" + ServerTimeouts.Seconds(time).ToString(CultureInfo.InvariantCulture);
        return new(url);
    }

    private HttpPipeline Build(BatchJobClientOptions options, HttpPipelinePolicy authentication)
    {
        var pipeline = new HttpPipelineOptions(options)
        {
            ResponseClassifier = BatchResponseClassifier.Default,
            RequestFailedDetailsParser = BatchErrorParser.Instance,
        };

        // Authentication comes first: its retry with a fresh token counts as an attempt, and a request that fails for lack of a token does
        // not.
        pipeline.PerRetryPolicies.Add(authentication);
        pipeline.PerRetryPolicies.Add(new AttemptPolicy());
        pipeline.PerRetryPolicies.Add(new ResponseBufferPolicy(Limits));
        if (options.RetryPolicy is not null) return HttpPipelineBuilder.Build(pipeline);

        // The pipeline takes the retry policy from the caller's options, which are left as they were.
        lock (options)
        {
            options.RetryPolicy = new LimitedRetryPolicy(options.Retry, RetryAfter);
            try
            {
                return HttpPipelineBuilder.Build(pipeline);
            }
            finally
            {
                options.RetryPolicy = null;
            }
        }
    }

    private static string Escape(string segment, string parameter)
    {
        if (segment is null) throw new ArgumentNullException(parameter);

        // Segments of dots would change the path of the URL.
        if (string.IsNullOrWhiteSpace(segment) || segment is "." or "..")
        {
            throw new ArgumentException($"'{segment}' cannot be part of a URL. Use another {parameter}.", parameter);
        }

        return Uri.EscapeDataString(segment);
    }

    private HttpMessage Message(RequestMethod method, Uri url, RequestContent? body, ResponseClassifier classifier)
    {
        var message = Pipeline.CreateMessage();
        message.ResponseClassifier = classifier;
        message.Request.Method = method;
        message.Request.Uri.Reset(url);
        message.Request.Headers.SetValue("Accept", "application/json");
        if (body is null) return message;
        message.Request.Headers.SetValue("Content-Type", ContentType);
        message.Request.Content = body;
        return message;
    }
}
