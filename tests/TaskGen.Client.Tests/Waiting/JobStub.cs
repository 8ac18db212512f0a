using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Waiting;

/// <summary>A job whose tasks a test completes.</summary>
internal sealed class JobStub
{
    private const int PageSize = 2;

    private readonly List<(string Id, DateTimeOffset? Completed, int ExitCode)> _tasks = [];

    public JobStub(params string[] ids)
    {
        foreach (var id in ids) _tasks.Add((id, null, 0));
        Handler = new(Respond);
    }

    public StubHandler Handler { get; }

    /// <summary>The tasks that have completed but are listed only after the tasks were counted.</summary>
    public HashSet<string> Hidden { get; } = [];

    /// <summary>The server of the links to further pages.</summary>
    public string LinkHost { get; set; } = "https://account.region.batch.azure.com";

    public void Complete(string id, DateTimeOffset time, int exitCode = 0)
    {
        lock (_tasks) _tasks[_tasks.FindIndex(t => t.Id == id)] = (id, time, exitCode);
    }

    private static string Task((string Id, DateTimeOffset? Completed, int ExitCode) task)
    {
        var time = task.Completed!.Value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var failure = task.ExitCode == 0
            ? "\"result\":\"success\""
            : """
            "result":"failure","failureInfo":{"category":"usererror","code":"FailureExitCode","message":"The task exited.","details":[{"name":"Exit","value":"3"}]}
            """;
        return $$"""
            {"id":"{{task.Id}}","stateTransitionTime":"{{time}}","executionInfo":{"startTime":"2026-11-25T08:00:00Z","endTime":"{{time}}","exitCode":{{task.ExitCode}},"retryCount":2,"requeueCount":1,{{failure}} } }
            """;
    }

    private HttpResponseMessage Respond(HttpRequestMessage request)
    {
        var query = Uri.UnescapeDataString(request.RequestUri!.Query);
        lock (_tasks)
        {
            var done = _tasks.Where(static t => t.Completed is not null).ToArray();
            if (request.RequestUri.AbsolutePath.EndsWith("/taskcounts", StringComparison.Ordinal))
            {
                Hidden.Clear();
                var failed = done.Count(static t => t.ExitCode != 0);
                return StubHandler.Json(HttpStatusCode.OK, $$"""
                    {"taskCounts":{"active":{{_tasks.Count - done.Length}},"running":0,"completed":{{done.Length}},"succeeded":{{done.Length - failed}},"failed":{{failed}} } }
                    """);
            }

            if (query.Contains("state ne 'completed'", StringComparison.Ordinal))
            {
                var open = _tasks.Where(static t => t.Completed is null).Take(1).Select(static t => $$"""{"id":"{{t.Id}}"}""");
                return StubHandler.Json(HttpStatusCode.OK, $$"""{"value":[{{string.Join(',', open)}}]}""");
            }

            var since = query.IndexOf("DateTime'", StringComparison.Ordinal) is >= 0 and var at
                ? DateTimeOffset.Parse(query[(at + 9)..query.IndexOf('\'', at + 9)], CultureInfo.InvariantCulture)
                : DateTimeOffset.MinValue;
            var skip = query.IndexOf("skip=", StringComparison.Ordinal) is >= 0 and var from
                ? int.Parse(query[(from + 5)..], CultureInfo.InvariantCulture)
                : 0;
            var listed = done.Where(t => t.Completed >= since && !Hidden.Contains(t.Id)).ToArray();
            var link = listed.Length > skip + PageSize
                ? $",\"odata.nextLink\":\"{LinkHost}{request.RequestUri.AbsolutePath}{request.RequestUri.Query.Split("&skip")[0]}&skip={skip + PageSize}\""
                : "";
            return StubHandler.Json(
                HttpStatusCode.OK, $$"""{"value":[{{string.Join(',', listed.Skip(skip).Take(PageSize).Select(Task))}}]{{link}} }""");
        }
    }
}
