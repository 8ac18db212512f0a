using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>TG1: found where it is wrong, silent where it is right, mended where one right mend exists.</summary>
public sealed class TG1CommandLineTests
{
    [Fact]
    public Task TG1001_CommandLineMissing_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a")]
        public sealed partial class {|TG1001:Render|};
        """);

    [Fact]
    public Task TG1001_CommandLineMissing_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1001_CommandLineMissing_is_mended() => RuleVerifier.Mends<CommandLineMissingFix>(
        """
        [BatchTask(Id = "a")]
        public sealed partial class {|TG1001:Render|};
        """,
        """
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1001_CommandLineMissing_is_mended_otherwise() => RuleVerifier.Mends<CommandLineMissingFix>(
        """
        [BatchTask(Id = "a")]
        public sealed partial class {|TG1001:Render|};
        """,
        """
        [BatchTask(Id = {|TG1004:"a"|})]
        public sealed partial class Render
        {
            [{|TG1008:CommandLine|}] public string CommandLine { get; init; } = "";
        }
        """,
        mend: 1);

    [Fact]
    public Task TG1002_IdMissing_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class {|TG1002:Render|};
        """);

    [Fact]
    public Task TG1002_IdMissing_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "render", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1002_IdMissing_is_mended() => RuleVerifier.Mends<IdMissingFix>(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class {|TG1002:Render|};
        """,
        """
        [BatchTask(CommandLine = "run", Id = "render")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1003_InvalidId_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = {|TG1003:"render frame.7"|}, CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1003_InvalidId_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "render-frame-7", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1003_InvalidId_is_mended() => RuleVerifier.Mends<InvalidIdFix>(
        """
        [BatchTask(Id = {|TG1003:"render frame.7"|}, CommandLine = "run")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "render-frame-7", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1004_IdSameForEveryInstance_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = {|TG1004:"frame"|}, CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task TG1004_IdSameForEveryInstance_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "frame-{Frame}", CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task TG1004_IdSameForEveryInstance_is_mended() => RuleVerifier.Mends<IdSameForEveryInstanceFix>(
        """
        [BatchTask(Id = {|TG1004:"frame"|}, CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """,
        """
        [BatchTask(Id = "frame-{Frame}", CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task TG1005_DisplayNameTooLong_is_found() => RuleVerifier.Finds(
        """
        public static class Names
        {
            public const string Hundred = "1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890";
            public const string TooLong = Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred;
        }

        [BatchTask(Id = "a", CommandLine = "run", DisplayName = {|TG1005:Names.TooLong|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1005_DisplayNameTooLong_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "A short name")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1006_ShellSyntaxWithoutShell_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1006:"echo $HOME > out.txt"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1006_ShellSyntaxWithoutShell_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo $HOME > out.txt'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1006_ShellSyntaxWithoutShell_is_mended() => RuleVerifier.Mends<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1006:"echo $HOME > out.txt"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo $HOME > out.txt'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1006_ShellSyntaxWithoutShell_is_mended_otherwise() => RuleVerifier.Mends<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1006:"echo $HOME > out.txt"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c echo $HOME > out.txt")]
        public sealed partial class Render;
        """,
        mend: 1);

    [Fact]
    public Task TG1007_HoleCanNotBeQuoted_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo `cat {|TG1007:{Name}|}`'")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task TG1007_HoleCanNotBeQuoted_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'cat {Name}'")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task TG1008_UnquotedCommandLine_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "run {|TG1008:{Name:raw}|}")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task TG1008_UnquotedCommandLine_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "run {Name}")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task TG1009_UnbalancedQuotes_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1009:"echo 'hello"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1009_UnbalancedQuotes_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "echo 'hello'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1010_InvalidEnvironmentName_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting({|TG1010:"A=B"|}, "c")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1010_InvalidEnvironmentName_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "B=c")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1011_EnvironmentNameTwice_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting({|TG1011:"A"|}, "2")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1011_EnvironmentNameTwice_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("B", "2")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1011_EnvironmentNameTwice_is_mended() => RuleVerifier.Mends<EnvironmentNameDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting({|TG1011:"A"|}, "2")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1012_ServiceVariableSet_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting({|TG1012:"AZ_BATCH_MODE"|}, "1")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1012_ServiceVariableSet_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("MY_MODE", "1")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1013_ScriptNotQuoted_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1013:"/bin/sh -c echo hello"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1013_ScriptNotQuoted_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo hello'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1013_ScriptNotQuoted_is_mended() => RuleVerifier.Mends<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1013:"/bin/sh -c echo hello"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo hello'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1014_SecondShellDropped_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1014:"sh -c 'one' && sh -c 'two'"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1014_SecondShellDropped_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'one && two'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1014_SecondShellDropped_is_mended() => RuleVerifier.Mends<ChainedShellNeverRunsFix>(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1014:"sh -c 'one' && sh -c 'two'"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'sh -c '\\''one'\\'' && sh -c '\\''two'\\'''")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1015_UnknownServiceVariable_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'ls ${|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1015_UnknownServiceVariable_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'ls $AZ_BATCH_TASK_WORKING_DIR'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1015_UnknownServiceVariable_is_mended() => RuleVerifier.Mends<UnknownServiceVariableFix>(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'ls ${|TG1015:AZ_BATCH_TASK_WORKING_DIRECTORY|}'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'ls $AZ_BATCH_TASK_WORKING_DIR'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1016_BodyTooLarge_is_found() => RuleVerifier.Finds(
        """
        public static class Texts
        {
            public const string K = "0123456789012345678901234567890123456789012345678901234567890123";
            public const string M = K + K + K + K + K + K + K + K + K + K + K + K + K + K + K + K;
            public const string Kb64 = M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M;
            public const string Mb = Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64 + Kb64;
        }

        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", Texts.Mb)]
        public sealed partial class {|TG1016:Render|};
        """);

    [Fact]
    public Task TG1016_BodyTooLarge_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1017_CommandLineNul_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1017:"run\0this"|})]
        [MultiInstanceSettings({|TG1017:"start \u0000"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG1017_CommandLineNul_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run this")]
        [EnvironmentSetting("A", "b\0")]
        public sealed partial class Render;
        """);
}
