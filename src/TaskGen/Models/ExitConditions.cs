using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies how the job and dependent tasks respond when the task completes. REST: <c>exitConditions</c>, <c>ExitConditions</c>.
/// </summary>
public sealed record ExitConditions : BatchModel
{
    /// <summary>
    /// Gets or sets the responses to specific exit codes. A listed exit code takes precedence over <see cref="FileUploadError"/>. REST:
    /// <c>exitCodes</c>.
    /// </summary>
    public IReadOnlyList<ExitCodeMapping>? ExitCodes { get; init; }

    /// <summary>Gets or sets the responses to ranges of exit codes. REST: <c>exitCodeRanges</c>.</summary>
    public IReadOnlyList<ExitCodeRangeMapping>? ExitCodeRanges { get; init; }

    /// <summary>Gets or sets the response when the task cannot be started. REST: <c>preProcessingError</c>.</summary>
    public ExitOptions? PreProcessingError { get; init; }

    /// <summary>Gets or sets the response when an output file cannot be uploaded. REST: <c>fileUploadError</c>.</summary>
    public ExitOptions? FileUploadError { get; init; }

    /// <summary>
    /// Gets or sets the response to every nonzero exit code that is not listed, and to <see cref="PreProcessingError"/> and
    /// <see cref="FileUploadError"/> where they are null. REST: <c>default</c>.
    /// </summary>
    public ExitOptions? Default { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"exitCodes\":"u8, ExitCodes);
        json.Property("\"exitCodeRanges\":"u8, ExitCodeRanges);
        json.Property("\"preProcessingError\":"u8, PreProcessingError);
        json.Property("\"fileUploadError\":"u8, FileUploadError);
        json.Property("\"default\":"u8, Default);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Items(ExitCodes, path.Then("exitCodes"));
        TaskChecks.Items(ExitCodeRanges, path.Then("exitCodeRanges"));
        PreProcessingError?.Check(path.Then("preProcessingError"));
        FileUploadError?.Check(path.Then("fileUploadError"));
        Default?.Check(path.Then("default"));
    }
}
