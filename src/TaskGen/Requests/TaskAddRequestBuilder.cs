using System;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>Builds a Task - Add request. The builder is immutable: each <c>With…</c> method returns a new builder.</summary>
public readonly struct TaskAddRequestBuilder : IEquatable<TaskAddRequestBuilder>
{
    /// <summary>The version of the REST API that requests use by default.</summary>
    public const string ApiVersion = ApiVersions.Default;

    private readonly IBatchTask _task;
    private readonly string _jobId;
    private readonly int _minimumLength;
    private readonly int _timeoutSeconds;
    private readonly Guid? _clientRequestId;
    private readonly bool _returnClientRequestId;
    private readonly DateTimeOffset? _date;
    private readonly string? _apiVersion;

    /// <summary>Initializes a new instance of the <see cref="TaskAddRequestBuilder"/> struct.</summary>
    /// <param name="task">The task.</param>
    /// <param name="jobId">The job identifier; it is escaped in the path of the URL.</param>
    /// <param name="minimumLength">The minimum length of the body, in bytes. Generated code provides it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> or <paramref name="jobId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="jobId"/> is blank.</exception>
    public TaskAddRequestBuilder(IBatchTask task, string jobId, int minimumLength = 0)
        : this(task, jobId, minimumLength, 0, null, false, null, null)
    {
        if (task is null) throw new ArgumentNullException(nameof(task));
        JobUrls.CheckJobId(jobId);
    }

    private TaskAddRequestBuilder(
        IBatchTask task,
        string jobId,
        int minimumLength,
        int timeoutSeconds,
        Guid? clientRequestId,
        bool returnClientRequestId,
        DateTimeOffset? date,
        string? apiVersion)
    {
        _task = task;
        _jobId = jobId;
        _minimumLength = minimumLength;
        _timeoutSeconds = timeoutSeconds;
        _clientRequestId = clientRequestId;
        _returnClientRequestId = returnClientRequestId;
        _date = date;
        _apiVersion = apiVersion;
    }

    /// <summary>
    /// Sets the maximum time that the server can spend processing the request, in whole seconds, rounded up (query parameter
    /// <c>timeout</c>).
    /// </summary>
    /// <param name="timeout">A positive time. The default of the service is 30 seconds; larger values are treated as 30.</param>
    /// <returns>A new builder with the timeout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="timeout"/> is not positive, or exceeds <see cref="int.MaxValue"/> seconds.
    /// </exception>
    public TaskAddRequestBuilder WithTimeout(TimeSpan timeout) =>
        new(
            _task, _jobId, _minimumLength, ServerTimeouts.Seconds(timeout), _clientRequestId, _returnClientRequestId, _date, _apiVersion);

    /// <summary>Sets the <c>client-request-id</c> header, which identifies the request in logs.</summary>
    /// <param name="clientRequestId">The request identifier.</param>
    /// <param name="returned">
    /// <see langword="true"/> to include the identifier in the response (header <c>return-client-request-id</c>).
    /// </param>
    /// <returns>A new builder with the request identifier.</returns>
    public TaskAddRequestBuilder WithClientRequestId(Guid clientRequestId, bool returned = false) =>
        new(_task, _jobId, _minimumLength, _timeoutSeconds, clientRequestId, returned, _date, _apiVersion);

    /// <summary>Sets the <c>ocp-date</c> header. The service rejects a request that is more than 15 minutes old.</summary>
    /// <param name="date">The time at which the request was issued.</param>
    /// <returns>A new builder with the date.</returns>
    public TaskAddRequestBuilder WithDate(DateTimeOffset date) =>
        new(_task, _jobId, _minimumLength, _timeoutSeconds, _clientRequestId, _returnClientRequestId, date, _apiVersion);

    /// <summary>Sets the version of the REST API (query parameter <c>api-version</c>).</summary>
    /// <param name="apiVersion">
    /// The version, such as <c>2025-06-01</c>. The default is that of the MSBuild property <c>TaskGenApiVersion</c>.
    /// </param>
    /// <returns>A new builder with the version.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="apiVersion"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="apiVersion"/> does not have the form of a version: a date, with or without two numbers after it.
    /// </exception>
    public TaskAddRequestBuilder WithApiVersion(string apiVersion)
    {
        if (apiVersion is null) throw new ArgumentNullException(nameof(apiVersion));
        if (!ApiVersions.IsWellFormed(apiVersion))
        {
            throw new ArgumentException(
                $"'{apiVersion}' is not a version of the API. Use a version such as {ApiVersion} or 2025-06-01.", nameof(apiVersion));
        }

        return new(
            _task, _jobId, _minimumLength, _timeoutSeconds, _clientRequestId, _returnClientRequestId, _date, apiVersion);
    }

    /// <summary>
    /// Builds the request: <c>POST {batchUrl}/jobs/{jobId}/tasks?api-version=…</c> with the task as its body. The request is not
    /// authorized yet.
    /// </summary>
    /// <param name="batchUrl">The URL of the Batch account, such as <c>https://account.region.batch.azure.com</c>.</param>
    /// <returns>The request; its content can be sent more than once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="batchUrl"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="batchUrl"/> is not an absolute HTTP or HTTPS URL, or has a query or fragment.
    /// </exception>
    /// <exception cref="TaskValidationException">
    /// A value known only at run time would be rejected by the service, or the body has 1,048,576 bytes or more.
    /// </exception>
    /// <exception cref="InvalidOperationException">The builder is <see langword="default"/>.</exception>
    public HttpRequestMessage Build(Uri batchUrl)
    {
        if (_task is null) throw new InvalidOperationException("The builder has no task. Create it with task.AddRequest(jobId).");
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
        && _clientRequestId == other._clientRequestId && _returnClientRequestId == other._returnClientRequestId && _date == other._date
        && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskAddRequestBuilder other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_task, _jobId, _timeoutSeconds, _clientRequestId).GetHashCode();

    /// <summary>Determines whether two builders create the same request.</summary>
    /// <param name="left">The first builder.</param>
    /// <param name="right">The second builder.</param>
    /// <returns><see langword="true"/> if the builders are equal; otherwise, <see langword="false"/>.</returns>
    public static bool operator ==(TaskAddRequestBuilder left, TaskAddRequestBuilder right) => left.Equals(right);

    /// <summary>Determines whether two builders create different requests.</summary>
    /// <param name="left">The first builder.</param>
    /// <param name="right">The second builder.</param>
    /// <returns><see langword="true"/> if the builders are not equal; otherwise, <see langword="false"/>.</returns>
    public static bool operator !=(TaskAddRequestBuilder left, TaskAddRequestBuilder right) => !left.Equals(right);

    private string Version => _apiVersion ?? ApiVersion;

    private Uri RequestUrl(Uri batchUrl)
    {
        var url = JobUrls.Job(batchUrl, _jobId) + "/tasks?api-version=" + Version;
        if (_timeoutSeconds > 0) url += "&timeout=" + _timeoutSeconds.ToString(CultureInfo.InvariantCulture);
        return new(url);
    }
}
