using TaskGen.Validation;

namespace TaskGen;

/// <summary>When output files are uploaded. REST: <c>outputFiles[].uploadOptions</c>, <c>OutputFileUploadOptions</c>.</summary>
public sealed record OutputFileUploadOptions : BatchModel
{
    /// <summary>The condition. Required. REST: <c>uploadCondition</c>.</summary>
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
