using System.Threading.Tasks;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class FilePatternMatchesNothingTests
{
    [Theory]
    [InlineData("""{|TG4016:""|}""")]
    [InlineData("""{|TG4016:"out[0-9.png"|}""")]
    [InlineData("""{|TG4016:"out[].png"|}""")]
    [InlineData("""{|TG4016:"std*.txt"|}""")]
    [InlineData("""{|TG4016:"stdout.txt"|}""")]
    [InlineData("""{|TG4016:"stderr.txt"|}""")]
    [InlineData("""{|TG4016:"std???.txt"|}""")]
    [InlineData("""{|TG4016:"./stdout.txt"|}""")]
    [InlineData("""{|TG4016:"std*"|}""")]
    [InlineData("""{|TG4016:"StdOut.txt"|}""")]
    [InlineData("""{|TG4016:"$AZ_BATCH_TASK_WORKING_DIR/stdout.txt"|}""")]
    [InlineData("""{|TG4016:"std[eo]*.txt"|}""")]
    public Task Is_reported(string pattern) => RuleVerifier.Reports(Source(pattern));

    [Theory]
    [InlineData("\"../std*.txt\"")]
    [InlineData("\"../stdout.txt\"")]
    [InlineData("\"$AZ_BATCH_TASK_DIR/stdout.txt\"")]
    [InlineData("\"*.txt\"")]
    [InlineData("\"**/*\"")]
    [InlineData("\"logs/stdout.txt\"")]
    [InlineData("\"std.txt\"")]
    [InlineData("\"stdlib*.dll\"")]
    [InlineData("\"standard.txt\"")]
    [InlineData("\"out[0-9].png\"")]
    [InlineData("\"out[!a].png\"")]
    [InlineData("\"stdout.log\"")]
    [InlineData("\"s*\"")]
    public Task Is_not_reported(string pattern) => RuleVerifier.ReportsNothing(Source(pattern));

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<FilePatternMatchesNothingFix>(
        Source("""{|TG4016:"std*.txt"|}"""),
        Source("\"../std*.txt\""));

    [Fact]
    public Task A_path_of_the_working_directory_is_fixed() => RuleVerifier.Fixes<FilePatternMatchesNothingFix>(
        Source("""{|TG4016:"./stdout.txt"|}"""),
        Source("\"../stdout.txt\""));

    [Fact]
    public Task Is_not_reported_where_the_task_writes_the_file_itself() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run > stdout.txt'")]
        [OutputFile("stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    private static string Source(string pattern) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile({{pattern}}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """;
}
