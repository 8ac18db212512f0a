using System.Buffers;

namespace TaskGen.Tool.Tests.Exporting;

/// <summary>A task with a secret, as <c>taskgen import</c> writes it.</summary>
public sealed class SecretTask : IBatchTask
{
    [Secret]
    public string? ResultsUrl { get; init; }

    public string? Path { get; init; }

    public int Slots { get; init; } = 1;

    public string TaskId => "secret";

    public void WriteTo(IBufferWriter<byte> output) => new TaskAddParameter
    {
        Id = TaskId,
        CommandLine = "run",
        RequiredSlots = Slots,
        EnvironmentSettings = [new() { Name = "URL", Value = ResultsUrl }, new() { Name = "LOCAL", Value = Path }],
    }.WriteTo(output);

    public TaskAddRequestBuilder AddRequest(string jobId) => new(this, jobId);
}
