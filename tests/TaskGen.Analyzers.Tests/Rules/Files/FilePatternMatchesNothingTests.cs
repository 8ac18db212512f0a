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

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [OutputFile("", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4016 Warning: <""> 'outputFiles[0].filePattern' is empty, so it matches no file. Set a pattern.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [OutputFile("a[", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4016 Warning: <"a["> 'outputFiles[0].filePattern' contains an empty or unclosed bracket, so it matches no file. Correct the pattern.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [OutputFile("a[]", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4016 Warning: <"a[]"> 'outputFiles[0].filePattern' contains an empty or unclosed bracket, so it matches no file. Correct the pattern.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [OutputFile("[a]", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [OutputFile("{Name}", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [OutputFile("{Name}[", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4016 Warning: <"{Name}["> 'outputFiles[0].filePattern' contains an empty or unclosed bracket, so it matches no file. Correct the pattern.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [OutputFile("stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4016 Warning: <"stdout.txt"> 'outputFiles[0].filePattern' matches no file, because the service writes stdout.txt and stderr.txt one level above the working directory. Use '../stdout.txt'. | Text: <../stdout.txt>""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [OutputFile("std*.txt", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4016 Warning: <"std*.txt"> 'outputFiles[0].filePattern' matches no file, because the service writes stdout.txt and stderr.txt one level above the working directory. Use '../std*.txt'. | Text: <../std*.txt>""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run > stdout.txt'")] [OutputFile("stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run > stderr.txt'")] [OutputFile("stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4016 Warning: <"stdout.txt"> 'outputFiles[0].filePattern' matches no file, because the service writes stdout.txt and stderr.txt one level above the working directory. Use '../stdout.txt'. | Text: <../stdout.txt>""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run > stderr.txt'")] [OutputFile("std*.txt", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run {Name} > stdout.txt'")] [OutputFile("stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a")] [OutputFile("stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig=", UploadCondition = OutputFileUploadCondition.TaskSuccess)] public sealed partial class Render { [CommandLine] public string Line => ""; }""",
        "TG1008 Info: <CommandLine> 'Line' is inserted without quoting. Make sure that it comes from a trusted source.")]
    public async Task A_message_says_why_no_file_matches(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string pattern) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile({{pattern}}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """;
}
