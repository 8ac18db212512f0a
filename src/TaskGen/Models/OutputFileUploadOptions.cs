using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies the options of an upload of output files. REST: <c>outputFiles[].uploadOptions</c>, <c>OutputFileUploadOptions</c>.
/// </summary>
public sealed record OutputFileUploadOptions : BatchModel
{
    /// <summary>Gets or sets the condition under which the files are uploaded. Required. REST: <c>uploadCondition</c>.</summary>
    public OutputFileUploadCondition? UploadCondition { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        if (UploadCondition is { } condition) json.Choice("\"uploadCondition\":"u8, WireNames.Of(condition));
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Required(UploadCondition, path, "uploadCondition", RuleIds.OutputFileIncomplete);
        TaskChecks.Defined(WireNames.Of(UploadCondition!.Value), path.Then("uploadCondition"));
    }
}
