using System.Linq;
using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
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

    [Theory]
    [InlineData("/bin/sh -c 'ls $AZ_BATCH_TASK_WOR'")]
    [InlineData("/bin/sh -c 'ls \\\"${{AZ_BATCH_TA}}\\\"'")]
    [InlineData("cmd /c dir %AZ_BATCH_TASK_WOR%")]
    public async Task Unfinished_name_is_reported_by_a_build_only(string line)
    {
        var source = $"[BatchTask(Id = \"a\", CommandLine = \"{line}\")]\npublic sealed partial class Render;";
        Assert.Equal("TG1015", Assert.Single(await Analysis.RunAsync(source)).Id);
        Assert.Empty(await Analysis.RunInEditorAsync(source));
        source = source.Replace("AZ_BATCH_TA", "AZ_BATCH_XA");
        Assert.Equal("TG1015", Assert.Single(await Analysis.RunAsync(source)).Id);
        Assert.Equal("TG1015", Assert.Single(await Analysis.RunInEditorAsync(source)).Id);
    }

    [Fact]
    public Task Is_reported_in_the_pattern_of_a_file() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("${|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}/*.txt", ContainerUrl = {|TG6001:"https://a.blob.core.windows.net/c?sig=a"|}, UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("sh -c 'ls $AZBATCH_TASK_ID'")]
    [InlineData("sh -c 'ls $AZ_BATCHTASK_ID'")]
    [InlineData("sh -c 'ls $AZ_BACTH_TASKID'")]
    [InlineData("sh -c 'ls ${{AZ_Batch_Task_Id}}'")]
    [InlineData("cmd /c dir %AZBATCH_TASK_ID%")]
    [InlineData("cmd /c powershell -Command \\\"ls $env:AZBATCHTASKID\\\"")]
    public async Task Misspelled_prefix_is_fixed(string line)
    {
        var document = await EditorDocument.OpenAsync(
            $"[BatchTask(Id = \"a\", CommandLine = \"{line}\")]\npublic sealed partial class Render;");
        Assert.Equal("TG1015", Assert.Single(document.Diagnostics).Id);
        var fix = Assert.Single(await document.FixesAsync());
        Assert.Equal("Change to 'AZ_BATCH_TASK_ID'", fix.Action.Title);
        foreach (var after in new[] { await document.ApplyAsync(fix), await document.ApplyToAllAsync(fix) })
        {
            Assert.Contains("AZ_BATCH_TASK_ID", after.Source);
            Assert.Empty(after.Diagnostics);
        }
    }

    [Theory]
    [InlineData("sh -c 'ls $AZURE_BATCH_ACCOUNT $AZBATCH $AZURE_TASK_ID $AZ_TASK_ID'")]
    [InlineData("sh -c 'AZBATCH_TASK_ID=1; ls $AZBATCH_TASK_ID'")]
    [InlineData("sh -c 'ls $az_batch_task_id'")]
    [InlineData("sh -c 'ls $AZBATCH_JOB_ID'")]
    [InlineData("cmd /c dir %az_batch_task_id%")]
    public Task Name_of_its_own_is_not_reported(string line) => RuleVerifier.ReportsNothing(
        $"[BatchTask(Id = \"a\", CommandLine = \"{line}\")]\n[EnvironmentSetting(\"AZBATCH_JOB_ID\", \"1\")]\n"
            + "public sealed partial class Render;");

    [Theory]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_NODE_SHARD_DIR $AZ_BATCH_APP_PACKAGE_blender_2_7'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_blender_2.7/blender'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_blender#2.7/blender'", "TG1015")]
    [InlineData("/bin/sh -c '${{AZ_BATCH_APP_PACKAGE_blender_28}}/blender'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_my-app_1_0/run'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_ffmpeg_4/run'", "TG1015")]
    [InlineData("cmd /c %AZ_BATCH_APP_PACKAGE_blender_2_7%\\blender", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_blender_2_7/blender $AZ_BATCH_APP_PACKAGE_my_app_1_0 $AZ_BATCH_APP_PACKAGE_tool'")]
    [InlineData("cmd /c %AZ_BATCH_APP_PACKAGE_blender#2.7%\\blender %AZ_BATCH_APP_PACKAGE_TOOL%")]
    public async Task Variables_of_packages_are_reported_unless_their_package_is_referenced(string line, params string[] expected) =>
        Assert.Equal(expected, await Analysis.IdsOfAsync(
        line,
        "[ApplicationPackageReference(\"blender\", Version = \"2.7\")] [ApplicationPackageReference(\"my-app\", Version = \"1.0\")] [ApplicationPackageReference(\"tool\")]"));

    [Theory]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_blender_2.7/blender'", "TG1015")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_Task_Id'", "TG1015")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_TASK'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_any_2_7/run.sh'")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_APP_PACKAGE_any.txt ${{AZ_BATCH_APP_PACKAGE_any:-none}}'")]
    [InlineData("cmd /c %AZ_BATCH_APP_PACKAGE_any#1.0%\\run")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_RESERVED_DISK_SPACE_BYTES $AZ_BATCH_SOFTWARE_ENTITLEMENT_TOKEN $AZ_BATCH_TASK_RESERVED_EPHEMERAL_DISK_SPACE_BYTES'")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_TASK_WOR'", "TG1015")]
    [InlineData("/bin/sh -c 'echo ${{AZ_BATCH_NOPE:-x}}'", "TG1015")]
    [InlineData("/bin/sh -c 'echo ${{AZ_BATCH_TASK_ID:-x}}'")]
    [InlineData("/bin/sh -c 'echo ${{X:-$AZ_BATCH_NOPE}}'", "TG1015")]
    [InlineData("/bin/sh -c 'echo ${{#AZ_BATCH_TASK_ID}}'")]
    [InlineData("/bin/sh -c 'echo \"$AZ_BATCH_NOPE\"'", "TG1015")]
    [InlineData("/bin/sh -c 'echo \"$(ls $AZ_BATCH_NOPE)\" `x`'", "TG1015")]
    [InlineData("/bin/sh -c 'echo `ls $AZ_BATCH_NOPE` x'", "TG1015")]
    [InlineData("/bin/sh -c 'if [ -d $AZ_BATCH_NOPE ]; then run; fi'", "TG1015")]
    [InlineData("/bin/sh -c 'for i in $AZ_BATCH_NOPE; do run; done'", "TG1015")]
    [InlineData("/bin/sh -c 'run > $AZ_BATCH_NOPE/out.txt'", "TG1015")]
    [InlineData("/bin/sh -c 'x=$AZ_BATCH_NOPE; run'", "TG1015")]
    [InlineData("/bin/bash -c 'a=($AZ_BATCH_NOPE b); run'", "TG1015")]
    [InlineData("/bin/bash -c '[[ -f $AZ_BATCH_NOPE ]] && run'", "TG1015")]
    [InlineData("/bin/bash -c 'cat <<< $AZ_BATCH_NOPE; run'", "TG1015")]
    [InlineData("/bin/sh -c \"echo '$AZ_BATCH_NOPE'\"")]
    [InlineData("/bin/sh -c 'echo '\\''$AZ_BATCH_NOPE'\\'''")]
    [InlineData("/bin/sh -c 'echo \\$AZ_BATCH_NOPE x'")]
    [InlineData("/bin/sh -c 'echo \"\\$AZ_BATCH_NOPE\"'")]
    [InlineData("/bin/sh -c 'run # $AZ_BATCH_NOPE'")]
    [InlineData("/bin/sh -c 'run # it is $AZ_BATCH_NOPE\nls $AZ_BATCH_NONE x'", "TG1015")]
    [InlineData("/bin/sh -c \"cat <<'E'\n$AZ_BATCH_NOPE\nE\nrun\"")]
    [InlineData("/bin/sh -c 'cat <<\\E\n$AZ_BATCH_NOPE\nE\nrun'")]
    [InlineData("/bin/sh -c 'cat <<E\n$AZ_BATCH_NOPE\nE\nrun'", "TG1015")]
    [InlineData("/bin/sh -c 'sh <<\\E\necho $AZ_BATCH_NOPE x\nE\n'", "TG1015")]
    [InlineData("/bin/sh -c \"bash -c 'echo $AZ_BATCH_NOPE x'\"", "TG1015")]
    [InlineData("/bin/sh -c \"bash -c \\\"echo '$AZ_BATCH_NOPE'\\\"\"", "TG1015")]
    [InlineData("/bin/sh -c 'find . -exec sh -c \"ls \\$AZ_BATCH_NOPE x\" _ {{}} +'", "TG1015")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_TASK_ID/$AZ_BATCH_JOB_ID$AZ_BATCH_NODE_ID'")]
    [InlineData("timeout 5 sh -c 'run $AZ_BATCH_NOPE x'", "TG1015")]
    [InlineData("find . -exec sh -c 'run $AZ_BATCH_NOPE x' ;", "TG1015")]
    [InlineData("/bin/sh -c 'pwsh -c \"ls \\$env:AZ_BATCH_NOPE x\"'", "TG1015")]
    [InlineData("cmd /c echo %AZ_BATCH_NOPE%", "TG1015")]
    [InlineData("cmd /c echo %AZ_BATCH_NOPE:~0,3%", "TG1015")]
    [InlineData("cmd /c echo %AZ_BATCH_TASK_ID:~0,3% %AZ_BATCH_TASK_ID%")]
    [InlineData("cmd /c \"echo \"%AZ_BATCH_NOPE%\"\"", "TG1015")]
    [InlineData("cmd /c echo '%AZ_BATCH_NOPE%x", "TG1015")]
    [InlineData("cmd /c for %%i in (%AZ_BATCH_TASK_DIR%\\*.txt) do echo %%i %AZ_BATCH_TASK_ID%")]
    [InlineData("cmd /c for %%i in (%AZ_BATCH_NOPE%\\*.txt) do echo %%i", "TG1015")]
    [InlineData("cmd /c for %i in (%AZ_BATCH_TASK_DIR%) do run %i%AZ_BATCH_NOPE%", "TG1015")]
    [InlineData("cmd /c echo %AZ_BATCH_TASK_ID%AZ_BATCH_NOPE")]
    [InlineData("cmd /c echo %PATH%AZ_BATCH_NOPE%")]
    [InlineData("cmd /c echo AZ_BATCH_NOPE 5% x")]
    [InlineData("cmd /c echo %az_batch_task_id% %AZ_BATCH_task_id%")]
    [InlineData("cmd /c powershell -Command \"ls $env:AZ_BATCH_NOPE\"", "TG1015")]
    [InlineData("cmd /c powershell -Command \"ls '$env:AZ_BATCH_NOPE'\"")]
    [InlineData("cmd /c bash -c \"ls $AZ_BATCH_NOPE x\"", "TG1015")]
    [InlineData("powershell -Command \"ls $env:AZ_BATCH_NOPE x\"", "TG1015")]
    [InlineData("powershell -Command \"ls ${{env:AZ_BATCH_NOPE}} x\"", "TG1015")]
    [InlineData("powershell -Command \"ls $Env:AZ_BATCH_TASK_DIR\\x\"")]
    [InlineData("powershell -Command \"ls '$env:AZ_BATCH_NOPE'\"")]
    [InlineData("powershell -Command \"ls `$env:AZ_BATCH_NOPE x\"")]
    [InlineData("powershell -Command \"ls # $env:AZ_BATCH_NOPE\"")]
    [InlineData("powershell -Command \"ls <# $env:AZ_BATCH_NOPE #> x\"")]
    [InlineData("powershell -Command \"Write-Output \\\"a $env:AZ_BATCH_NOPE b\\\"\"", "TG1015")]
    [InlineData("powershell -Command \"bash -c 'ls $AZ_BATCH_NOPE x'\"", "TG1015")]
    public async Task Unknown_variables_of_the_service_are_reported(string line, params string[] expected) =>
        Assert.Equal(expected, await Analysis.IdsOfAsync(line));

    // Nothing but a shell leaves single quotation marks alone: the program gets these variables as they are written.
    [Theory]
    [InlineData("run $AZ_BATCH_NOPE x", "TG1006", "TG1015")]
    [InlineData("run \"$AZ_BATCH_NOPE x\"", "TG1006", "TG1015")]
    [InlineData("run %AZ_BATCH_NOPE% x", "TG1006", "TG1015")]
    [InlineData("run '$AZ_BATCH_NOPE x'")]
    [InlineData("/bin/sh -c 'ls %AZ_BATCH_NOPE% x'", "TG1015", "TG1019")]
    [InlineData("/bin/sh -c 'ls $env:AZ_BATCH_NOPE x'", "TG1015", "TG1019")]
    [InlineData("cmd /c ls $AZ_BATCH_NOPE x", "TG1015", "TG1019")]
    [InlineData("cmd /c ls $env:AZ_BATCH_NOPE x", "TG1015", "TG1019")]
    [InlineData("powershell -Command \"ls $AZ_BATCH_NOPE x\"", "TG1015", "TG1019")]
    [InlineData("powershell -Command \"ls %AZ_BATCH_NOPE% x\"", "TG1015", "TG1019")]
    public async Task Variables_of_the_service_that_are_not_expanded_are_reported(string line, params string[] expected) =>
        Assert.Equal(expected, (await Analysis.IdsOfAsync(line)).Order());
}
