using TaskGen.Validation;

namespace TaskGen;

/// <summary>Specifies the destination of output files. REST: <c>outputFiles[].destination</c>, <c>OutputFileDestination</c>.</summary>
public sealed record OutputFileDestination : BatchModel
{
    /// <summary>Gets or sets the container of Azure Blob Storage, the only kind of destination. REST: <c>container</c>.</summary>
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
