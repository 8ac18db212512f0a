using TaskGen.Validation;

namespace TaskGen;

/// <summary>Specifies how to respond to an exit condition. REST: <c>ExitOptions</c>.</summary>
public sealed record ExitOptions : BatchModel
{
    /// <summary>
    /// Gets or sets the action to take on the job. Default: <see cref="TaskGen.JobAction.None"/> for exit code 0,
    /// <see cref="TaskGen.JobAction.Terminate"/> otherwise. The service rejects the request with 400 (Bad Request) if
    /// <c>onTaskFailure</c> of the job is <c>noaction</c>. REST: <c>jobAction</c>.
    /// </summary>
    public JobAction? JobAction { get; init; }

    /// <summary>
    /// Gets or sets the action to take on dependent tasks. Default: <see cref="TaskGen.DependencyAction.Satisfy"/> for exit code 0,
    /// <see cref="TaskGen.DependencyAction.Block"/> otherwise. The service rejects the request with 400 (Bad Request) if the job does not
    /// use task dependencies. REST: <c>dependencyAction</c>.
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
