using System;
using System.Text.Json;

namespace TaskGen.Client.Checking;

/// <summary>What a pool provides for the tasks that run on it.</summary>
/// <param name="SlotsPerNode">The task slots of a node.</param>
/// <param name="HasInterNodeCommunication">Whether the nodes can reach each other.</param>
/// <param name="Nodes">The number of nodes; null if it scales itself.</param>
/// <param name="HasContainers">Whether it has a container configuration; null if that is not known.</param>
internal sealed record PoolProperties(int SlotsPerNode, bool HasInterNodeCommunication, int? Nodes, bool? HasContainers)
{
    /// <exception cref="JsonException">The body is not a pool.</exception>
    public static PoolProperties Read(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        var pool = document.RootElement;
        var machine = Json.Property(pool, "virtualMachineConfiguration");
        var scales = Json.Property(pool, "enableAutoScale")?.ValueKind == JsonValueKind.True;
        return new(
            Json.Number(pool, "taskSlotsPerNode") ?? 1,
            Json.Property(pool, "enableInterNodeCommunication")?.ValueKind == JsonValueKind.True,
            scales ? null : (Json.Number(pool, "targetDedicatedNodes") ?? 0) + (Json.Number(pool, "targetLowPriorityNodes") ?? 0),
            machine is null ? null : Json.Property(machine, "containerConfiguration") is not null);
    }
}
