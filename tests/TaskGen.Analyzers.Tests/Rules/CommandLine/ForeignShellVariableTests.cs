using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ForeignShellVariableTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'ls {|TG1019:%AZ_BATCH_TASK_WORKING_DIR%|}'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'ls $AZ_BATCH_TASK_WORKING_DIR'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ForeignShellVariableFix>(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'ls {|TG1019:%AZ_BATCH_TASK_WORKING_DIR%|}'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'ls $AZ_BATCH_TASK_WORKING_DIR'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_in_cmd() => RuleVerifier.Fixes<ForeignShellVariableFix>(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c type {|TG1019:${{MY_FILE}}|}")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c type %MY_FILE%")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_in_PowerShell() => RuleVerifier.Fixes<ForeignShellVariableFix>(
        """
        [BatchTask(Id = "a", CommandLine = "powershell -Command \"dir {|TG1019:$AZ_BATCH_TASK_DIR|}\"")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "powershell -Command \"dir $env:AZ_BATCH_TASK_DIR\"")]
        public sealed partial class Render;
        """);
}
