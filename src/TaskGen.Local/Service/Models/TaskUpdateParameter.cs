namespace TaskGen.Local.Service;

/// <summary>The body of Task - Update. REST: <c>TaskUpdateParameter</c>.</summary>
internal sealed record TaskUpdateParameter
{
    public TaskConstraints? Constraints { get; init; }
}
