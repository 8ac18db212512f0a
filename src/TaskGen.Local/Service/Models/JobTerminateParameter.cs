namespace TaskGen.Local.Service;

/// <summary>The body of Job - Terminate. REST: <c>JobTerminateParameter</c>.</summary>
internal sealed record JobTerminateParameter
{
    public string? TerminateReason { get; init; }
}
