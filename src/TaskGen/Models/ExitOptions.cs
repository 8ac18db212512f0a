using TaskGen.Validation;

namespace TaskGen;

/// <summary>What happens under an exit condition. REST: <c>ExitOptions</c>.</summary>
public sealed record ExitOptions : BatchModel
{
    /// <summary>
    /// What happens to the job. Default: <see cref="TaskGen.JobAction.None"/> for exit code 0, <see cref="TaskGen.JobAction.Terminate"/> otherwise.
    /// Refused with 400 when the job's <c>onTaskFailure</c> is <c>noaction</c>. REST: <c>jobAction</c>.
    /// </summary>
    public JobAction? JobAction { get; init; }

    /// <summary>
    /// What happens to dependent tasks. Default: <see cref="TaskGen.DependencyAction.Satisfy"/> for exit code 0, <see cref="TaskGen.DependencyAction.Block"/> otherwise.
    /// Refused with 400 when the job doesn't use task dependencies. REST: <c>dependencyAction</c>.
    /// </summary>
    public DependencyAction? DependencyAction { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        if (JobAction is { } jobAction) json.Choice("\"jobAction\":"u8, WireNames.Of(jobAction));
        if (DependencyAction is { } dependencyAction) json.Choice("\"dependencyAction\":"u8, WireNames.Of(dependencyAction));
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        if (JobAction is { } jobAction) TaskChecks.Defined(WireNames.Of(jobAction), path.Then("jobAction"));
        if (DependencyAction is { } dependencyAction) TaskChecks.Defined(WireNames.Of(dependencyAction), path.Then("dependencyAction"));
    }
}
