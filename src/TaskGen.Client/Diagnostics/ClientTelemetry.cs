using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TaskGen.Client.Diagnostics;

/// <summary>The activities and instruments of the client, as documented at <see cref="BatchJobClient.TelemetryName"/>.</summary>
internal static class ClientTelemetry
{
    public static readonly ActivitySource Activities = new(BatchJobClient.TelemetryName);

    private static readonly Meter Meter = new(BatchJobClient.TelemetryName);

    public static readonly Counter<long> Added = Meter.CreateCounter<long>(
        "taskgen.client.tasks.added", "{task}", "Tasks that were added.");
    public static readonly Counter<long> Failed = Meter.CreateCounter<long>(
        "taskgen.client.tasks.failed", "{task}", "Tasks that were not added, or whose state is unknown.");
    public static readonly Counter<long> Retried = Meter.CreateCounter<long>(
        "taskgen.client.tasks.retried", "{task}", "Tasks that were sent again.");
    public static readonly Counter<long> Split = Meter.CreateCounter<long>(
        "taskgen.client.requests.split", "{request}", "Requests that were split.");
    public static readonly Counter<long> Bytes = Meter.CreateCounter<long>(
        "taskgen.client.request.body.size", "By", "Size of the request bodies that were sent.");
}
