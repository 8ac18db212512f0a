using System;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>A Task - Add request in the making. A value: each <c>With…</c> gives a new builder and leaves this one as it is.</summary>
public readonly struct TaskAddRequestBuilder : IEquatable<TaskAddRequestBuilder>
{
    /// <summary>The version of the REST API that requests are made for.</summary>
    public const string ApiVersion = "2024-07-01.20.0";

    private readonly IBatchTask _task;
    private readonly string _jobId;
    private readonly int _minimumLength;
    private readonly int _timeoutSeconds;
    private readonly Guid? _clientRequestId;
    private readonly bool _returnClientRequestId;
    private readonly DateTimeOffset? _date;

    /// <summary>Begins a request that adds a task to a job.</summary>
    /// <param name="task">The task.</param>
    /// <param name="jobId">The job's id; it is escaped in the URL's path.</param>
    /// <param name="minimumLength">How many bytes the body will have at least; generated code knows it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> or <paramref name="jobId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="jobId"/> is blank.</exception>
    public TaskAddRequestBuilder(IBatchTask task, string jobId, int minimumLength = 0)
        : this(task, jobId, minimumLength, 0, null, false, null)
    {
        if (task is null) throw new ArgumentNullException(nameof(task));
        JobUrls.CheckJobId(jobId);
    }

    private TaskAddRequestBuilder(IBatchTask task, string jobId, int minimumLength, int timeoutSeconds, Guid? clientRequestId, bool returnClientRequestId, DateTimeOffset? date)
    {
        _task = task;
        _jobId = jobId;
        _minimumLength = minimumLength;
        _timeoutSeconds = timeoutSeconds;
        _clientRequestId = clientRequestId;
        _returnClientRequestId = returnClientRequestId;
        _date = date;
    }

    /// <summary>Sets how long the server may work on the request: the query's <c>timeout</c>, in whole seconds, rounded up.</summary>
    /// <param name="timeout">Above zero. The service's default is 30 seconds, and more than 30 means 30.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is not positive, or above <see cref="int.MaxValue"/> seconds.</exception>
    public TaskAddRequestBuilder WithTimeout(TimeSpan timeout) =>
        new(_task, _jobId, _minimumLength, ServerTimeouts.Seconds(timeout), _clientRequestId, _returnClientRequestId, _date);

    /// <summary>Sets <c>client-request-id</c>, by which the request is found in logs.</summary>
    /// <param name="clientRequestId">The id.</param>
    /// <param name="returned">Whether the answer shall carry it too: <c>return-client-request-id</c>.</param>
    public TaskAddRequestBuilder WithClientRequestId(Guid clientRequestId, bool returned = false) =>
        new(_task, _jobId, _minimumLength, _timeoutSeconds, clientRequestId, returned, _date);

    /// <summary>Sets <c>ocp-date</c>. The service refuses a request that is older than 15 minutes.</summary>
    /// <param name="date">When the request was issued.</param>
    public TaskAddRequestBuilder WithDate(DateTimeOffset date) =>
        new(_task, _jobId, _minimumLength, _timeoutSeconds, _clientRequestId, _returnClientRequestId, date);

    /// <summary>Makes the request: <c>POST {batchUrl}/jobs/{jobId}/tasks?api-version=…</c>, with the task as its body. It isn't authorized yet.</summary>
    /// <param name="batchUrl">The account's URL, such as <c>https://account.region.batch.azure.com</c>.</param>
    /// <returns>The request; its content can be sent more than once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="batchUrl"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="batchUrl"/> is not absolute http or https, or has a query or a fragment.</exception>
    /// <exception cref="TaskValidationException">A value known only at run time is one that the service refuses, or the body has 1,048,576 bytes or more.</exception>
    /// <exception cref="InvalidOperationException">The builder is <see langword="default"/>.</exception>
    public HttpRequestMessage Build(Uri batchUrl)
    {
        if (_task is null) throw new InvalidOperationException("This builder has no task: begin with task.AddRequest(jobId).");
        var url = RequestUrl(batchUrl);

        var body = new BodyBuffer(_minimumLength + 256);
        _task.WriteTo(body);
        TaskChecks.BodySize(body.Segment.Count);

        var content = new ByteArrayContent(body.Segment.Array!, 0, body.Segment.Count);
        var contentType = new MediaTypeHeaderValue("application/json");
        contentType.Parameters.Add(new NameValueHeaderValue("odata", "minimalmetadata"));
        content.Headers.ContentType = contentType;
        content.Headers.ContentLength = body.Segment.Count;

        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        if (_clientRequestId is { } id)
        {
            request.Headers.Add("client-request-id", id.ToString("D", CultureInfo.InvariantCulture));
            if (_returnClientRequestId) request.Headers.Add("return-client-request-id", "true");
        }

        if (_date is { } date) request.Headers.Add("ocp-date", date.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture));
        return request;
    }

    /// <inheritdoc/>
    public bool Equals(TaskAddRequestBuilder other) =>
        Equals(_task, other._task) && _jobId == other._jobId && _timeoutSeconds == other._timeoutSeconds
        && _clientRequestId == other._clientRequestId && _returnClientRequestId == other._returnClientRequestId && _date == other._date;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskAddRequestBuilder other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_task, _jobId, _timeoutSeconds, _clientRequestId).GetHashCode();

    /// <summary>Whether two builders make the same request.</summary>
    public static bool operator ==(TaskAddRequestBuilder left, TaskAddRequestBuilder right) => left.Equals(right);

    /// <summary>Whether two builders make different requests.</summary>
    public static bool operator !=(TaskAddRequestBuilder left, TaskAddRequestBuilder right) => !left.Equals(right);

    private Uri RequestUrl(Uri batchUrl)
    {
        var url = JobUrls.Job(batchUrl, _jobId) + "/tasks?api-version=" + ApiVersion;
        if (_timeoutSeconds > 0) url += "&timeout=" + _timeoutSeconds.ToString(CultureInfo.InvariantCulture);
        return new(url);
    }
}
