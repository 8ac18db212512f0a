using System.Text;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Tests.Jobs;

/// <summary>Tests of what follows from how a task ended.</summary>
public sealed class ExitActionsTests
{
    private const string None = "{}";
    private const string Codes =
        """
        {"exitCodes":[{"code":0,"exitOptions":{"jobAction":"disable"}},{"code":3,"exitOptions":{"dependencyAction":"satisfy"}}],
        "exitCodeRanges":[{"start":5,"end":7,"exitOptions":{"jobAction":"none","dependencyAction":"satisfy"}},
        {"start":-2,"end":-1,"exitOptions":{"jobAction":"disable"}},{"start":3,"end":3,"exitOptions":{"jobAction":"none"}}]}
        """;
    private const string All =
        """
        {"exitCodes":[{"code":3,"exitOptions":{"jobAction":"none"}}],"preProcessingError":{"jobAction":"disable"},
        "fileUploadError":{"dependencyAction":"satisfy"},"default":{"jobAction":"none","dependencyAction":"satisfy"}}
        """;
    private const string Default = """{"default":{"jobAction":"disable","dependencyAction":"satisfy"}}""";

    // The conditions, how the task ended (the exit code, "start" or "upload" if that failed), and the two actions.
    [Theory]
    [InlineData(null, "0", "none satisfy")]
    [InlineData(null, "1", "terminate block")]
    [InlineData(null, "-1", "terminate block")]
    [InlineData(null, "start", "terminate block")]
    [InlineData(null, "0 upload", "terminate block")]
    [InlineData(null, "ended", "terminate block")]
    [InlineData(None, "0", "none satisfy")]
    [InlineData(None, "1", "terminate block")]
    [InlineData(Codes, "0", "disable satisfy")]
    [InlineData(Codes, "3", "terminate satisfy")]
    [InlineData(Codes, "3 upload", "terminate satisfy")]
    [InlineData(Codes, "4", "terminate block")]
    [InlineData(Codes, "5", "none satisfy")]
    [InlineData(Codes, "6", "none satisfy")]
    [InlineData(Codes, "7", "none satisfy")]
    [InlineData(Codes, "8", "terminate block")]
    [InlineData(Codes, "-3", "terminate block")]
    [InlineData(Codes, "-2", "disable block")]
    [InlineData(Codes, "-1", "disable block")]
    [InlineData(Codes, "start", "terminate block")]
    [InlineData(All, "0", "none satisfy")]
    [InlineData(All, "3", "none block")]
    [InlineData(All, "3 upload", "none block")]
    [InlineData(All, "4", "none satisfy")]
    [InlineData(All, "4 upload", "terminate satisfy")]
    [InlineData(All, "0 upload", "terminate satisfy")]
    [InlineData(All, "start", "disable block")]
    [InlineData(All, "ended", "none satisfy")]
    [InlineData(Default, "0", "none satisfy")]
    [InlineData(Default, "1", "disable satisfy")]
    [InlineData(Default, "start", "disable satisfy")]
    [InlineData(Default, "0 upload", "disable satisfy")]
    public void A_listed_exit_code_precedes_the_kind_of_failure_and_that_precedes_the_default(
        string? conditions, string end, string expected)
    {
        int? exitCode = int.TryParse(end.Split(' ')[0], out var code) ? code : null;
        var actions = ExitActions.Of(
            conditions is null ? null : RequestJson.Read<ExitConditions>(Encoding.UTF8.GetBytes(conditions)),
            exitCode,
            isPreProcessingError: end == "start",
            isFileUploadError: end.EndsWith("upload"));
        Assert.Equal(expected, $"{actions.JobAction} {actions.DependencyAction}".ToLowerInvariant());
    }
}
