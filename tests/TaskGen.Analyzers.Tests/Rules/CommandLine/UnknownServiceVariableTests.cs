using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class UnknownServiceVariableTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'ls ${|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'ls $AZ_BATCH_TASK_WORKING_DIR'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<UnknownServiceVariableFix>(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'ls ${|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'ls $AZ_BATCH_TASK_WORKING_DIR'")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("/bin/sh -c \"echo '$AZ_BATCH_NOPE'; ls ${|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}\"")]
    [InlineData("/bin/sh -c \"ls ${{{|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}:-x}}\"")]
    [InlineData("/bin/sh -c \"bash -c 'echo {{}} ${|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}'\"")]
    [InlineData("cmd /c for %%i in (a) do echo %%i %{|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}%")]
    [InlineData("cmd /c powershell -Command \"ls $env:{|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}\"")]
    [InlineData("pwsh -c \"ls '$env:AZ_BATCH_NOPE' ${{env:{|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}}}\"")]
    public Task Only_an_expanded_name_is_fixed(string line)
    {
        var source = "[BatchTask(Id = \"a\", CommandLine = " + Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(line, true)
            + ")]\npublic sealed partial class Render;";
        return RuleVerifier.Fixes<UnknownServiceVariableFix>(
            source, source.Replace("{|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}", "AZ_BATCH_TASK_WORKING_DIR"));
    }

    [Fact]
    public Task Is_reported_in_the_pattern_of_a_file() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("${|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}/*.txt", ContainerUrl = {|TG6001:"https://a.blob.core.windows.net/c?sig=a"|}, UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);
}
