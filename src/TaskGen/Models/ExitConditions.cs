using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>What happens to the job and to dependent tasks when the task ends. REST: <c>exitConditions</c>, <c>ExitConditions</c>.</summary>
public sealed record ExitConditions : BatchModel
{
    /// <summary>By exit code; a listed code wins over <see cref="FileUploadError"/>. REST: <c>exitCodes</c>.</summary>
    public IReadOnlyList<ExitCodeMapping>? ExitCodes { get; init; }

    /// <summary>By range of exit codes. REST: <c>exitCodeRanges</c>.</summary>
    public IReadOnlyList<ExitCodeRangeMapping>? ExitCodeRanges { get; init; }

    /// <summary>When the task could not start. REST: <c>preProcessingError</c>.</summary>
    public ExitOptions? PreProcessingError { get; init; }

    /// <summary>When output files could not be uploaded. REST: <c>fileUploadError</c>.</summary>
    public ExitOptions? FileUploadError { get; init; }

    /// <summary>Every exit code but 0 that is not listed, and the two errors where they are absent. REST: <c>default</c>.</summary>
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
