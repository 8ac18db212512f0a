namespace TaskGen.Local.Service;

/// <summary>The body of Job - Disable. REST: <c>JobDisableParameter</c>.</summary>
internal sealed record JobDisableParameter
{
    public string? DisableTasks { get; init; }
}
