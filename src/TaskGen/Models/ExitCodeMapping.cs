using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies how to respond when the task exits with a specific exit code. REST: <c>exitConditions.exitCodes[]</c>,
/// <c>ExitCodeMapping</c>.
/// </summary>
public sealed record ExitCodeMapping : BatchModel
{
    /// <summary>Gets or sets the exit code. Required. REST: <c>code</c>.</summary>
    public int? Code { get; init; }

    /// <summary>Gets or sets the response. Required. REST: <c>exitOptions</c>.</summary>
    public ExitOptions? ExitOptions { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"code\":"u8, Code);
        json.Property("\"exitOptions\":"u8, ExitOptions);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Required(Code, path, "code", RuleIds.RequiredValueMissing);
        TaskChecks.Required(ExitOptions, path, "exitOptions", RuleIds.RequiredValueMissing);
        ExitOptions!.Check(path.Then("exitOptions"));
    }
}
