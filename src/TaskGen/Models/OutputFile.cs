using TaskGen.Validation;

namespace TaskGen;

/// <summary>Specifies files to upload from the compute node after the task runs. REST: <c>outputFiles[]</c>, <c>OutputFile</c>.</summary>
public sealed record OutputFile : BatchModel
{
    /// <summary>
    /// Gets or sets the pattern of the files to upload, with the wildcards <c>* ** ? [abc] [a-c] [!abc]</c>; absolute, or relative to the
    /// task's working directory. Environment variables are expanded. Required. REST: <c>filePattern</c>.
    /// </summary>
    public string? FilePattern { get; init; }

    /// <summary>Gets or sets the destination of the files. Required. REST: <c>destination</c>.</summary>
    public OutputFileDestination? Destination { get; init; }

    /// <summary>Gets or sets the upload options, including the condition of the upload. Required. REST: <c>uploadOptions</c>.</summary>
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
