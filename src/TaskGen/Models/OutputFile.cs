using TaskGen.Validation;

namespace TaskGen;

/// <summary>Files that are uploaded from the node when the task ends. REST: <c>outputFiles[]</c>, <c>OutputFile</c>.</summary>
public sealed record OutputFile : BatchModel
{
    /// <summary>
    /// Which files: wildcards <c>* ** ? [abc] [a-c] [!abc]</c>, relative to the working directory or absolute; environment variables are expanded.
    /// Required. REST: <c>filePattern</c>.
    /// </summary>
    public string? FilePattern { get; init; }

    /// <summary>Where to. Required. REST: <c>destination</c>.</summary>
    public OutputFileDestination? Destination { get; init; }

    /// <summary>When. Required. REST: <c>uploadOptions</c>.</summary>
    public OutputFileUploadOptions? UploadOptions { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"filePattern\":"u8, FilePattern);
        json.Property("\"destination\":"u8, Destination);
        json.Property("\"uploadOptions\":"u8, UploadOptions);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Required<string>(FilePattern, path, "filePattern", RuleIds.OutputFileIncomplete);
        TaskChecks.Required(Destination, path, "destination", RuleIds.OutputFileIncomplete);
        TaskChecks.Required(UploadOptions, path, "uploadOptions", RuleIds.OutputFileIncomplete);
        Destination!.Check(path.Then("destination"));
        UploadOptions!.Check(path.Then("uploadOptions"));
    }
}
