using TaskGen.Validation;

namespace TaskGen;

/// <summary>Where output files go. REST: <c>outputFiles[].destination</c>, <c>OutputFileDestination</c>.</summary>
public sealed record OutputFileDestination : BatchModel
{
    /// <summary>A container of Azure blob storage: the one destination there is. REST: <c>container</c>.</summary>
    public OutputFileBlobContainerDestination? Container { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"container\":"u8, Container);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Required(Container, path, "container", RuleIds.OutputFileIncomplete);
        Container!.Check(path.Then("container"));
    }
}
