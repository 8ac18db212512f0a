using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.CommandLine;

/// <summary>All code fixes that are offered for command lines, ids, and environment variables, and the source after each.</summary>
public sealed class CommandLineFixesTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render;
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render;
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = null)]
        public sealed partial class Render;
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a", CommandLine = null)]
        public sealed partial class Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render;
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "")]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a-{Frame}")]
        public sealed partial record Render(int Frame);
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a-{Frame}")]
        public sealed partial record Render(int Frame, [CommandLine] string CommandLine);
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a-{Frame}", CommandLine = "echo hello")]
        public sealed partial record Render(int Frame);
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            public int CommandLine => 1;
        }
        """,
        """
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render
        {
            public int CommandLine => 1;
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial record Render
        {
            public string Line => "run";
        }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial record Render
        {
            public string Line => "run";
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial record Render
        {
            public string Line => "run";
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class RenderFrame;
        """,
        """
        TG1002.Set: Set Id to "render-frame"
        [BatchTask(CommandLine = "run", Id = "render-frame")]
        public sealed partial class RenderFrame;
        """)]
    [InlineData(
        """
        [BatchTask(Id = " ", CommandLine = "run")]
        public sealed partial class RenderFrame;
        """,
        """
        TG1002.Set: Set Id to "render-frame"
        [BatchTask(Id = "render-frame", CommandLine = "run")]
        public sealed partial class RenderFrame;
        """)]
    [InlineData(
        """
        [BatchTask(Id = null, CommandLine = "run")]
        public sealed partial class RenderFrame;
        """,
        """
        TG1002.Set: Set Id to "render-frame"
        [BatchTask(Id = "render-frame", CommandLine = "run")]
        public sealed partial class RenderFrame;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_DIRECTORY'")]
        public sealed partial class Render;
        """,
        """
        TG1015.Nearest: Change to 'AZ_BATCH_TASK_DIR'
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_DIR'")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_" + "TASK_DIRECTORY'")]
        public sealed partial class Render;
        """,
        """
        TG1015.Nearest: Change to 'AZ_BATCH_TASK_DIR'
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_DIR'")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $\u0041Z_BATCH_TASK_DIRECTORY'")]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run %AZ_BATCH_TASK_DIR%'")]
        public sealed partial class Render;
        """,
        """
        TG1019.Replace: Change to '$AZ_BATCH_TASK_DIR'
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_DIR'")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run %AZ_BATCH_TASK\u005fDIR%'")]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c run $AZ_BATCH_TASK_DIR ${AZ_BATCH_TASK_DIR} $env:AZ_BATCH_TASK_ID")]
        public sealed partial class Render;
        """,
        """
        TG1019.Replace: Change to '%AZ_BATCH_TASK_DIR%'
        [BatchTask(Id = "a", CommandLine = "cmd /c run %AZ_BATCH_TASK_DIR% ${AZ_BATCH_TASK_DIR} $env:AZ_BATCH_TASK_ID")]
        public sealed partial class Render;
        Fix All:
        [BatchTask(Id = "a", CommandLine = "cmd /c run %AZ_BATCH_TASK_DIR% ${AZ_BATCH_TASK_DIR} %AZ_BATCH_TASK_ID%")]
        public sealed partial class Render;
        TG0006.Variable: Change to '%AZ_BATCH_TASK_DIR%'
        [BatchTask(Id = "a", CommandLine = "cmd /c run $AZ_BATCH_TASK_DIR %AZ_BATCH_TASK_DIR% $env:AZ_BATCH_TASK_ID")]
        public sealed partial class Render;
        TG1019.Replace: Change to '%AZ_BATCH_TASK_ID%'
        [BatchTask(Id = "a", CommandLine = "cmd /c run $AZ_BATCH_TASK_DIR ${AZ_BATCH_TASK_DIR} %AZ_BATCH_TASK_ID%")]
        public sealed partial class Render;
        Fix All:
        [BatchTask(Id = "a", CommandLine = "cmd /c run %AZ_BATCH_TASK_DIR% ${AZ_BATCH_TASK_DIR} %AZ_BATCH_TASK_ID%")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("AZ_BATCH_MODE", "1")]
        public sealed partial class Render;
        """,
        """
        TG1012.Rename: Change to 'MODE'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("MODE", "1")]
        public sealed partial class Render;
        TG1012.Remove: Remove environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("AZ_BATCH_", "1")]
        public sealed partial class Render;
        """,
        """
        TG1012.Remove: Remove environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [EnvironmentSetting("AZ_BATCH_MODE")] public int Mode => 1;
        }
        """,
        """
        TG1012.Rename: Change to 'MODE'
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [EnvironmentSetting("MODE")] public int Mode => 1;
        }
        TG1012.Remove: Remove environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            public int Mode => 1;
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        public static class Settings
        {
            public static EnvironmentSetting Value { get; } = new() { Name = "AZ_BATCH_MODE", Value = "1" };
        }
        """,
        """
        TG1012.Rename: Change to 'MODE'
        public static class Settings
        {
            public static EnvironmentSetting Value { get; } = new() { Name = "MODE", Value = "1" };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run a && run b")]
        public sealed partial class Render;
        """,
        """
        TG1006.Sh: Wrap command in '/bin/sh -c'
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run a && run b'")]
        public sealed partial class Render;
        TG1006.Cmd: Wrap command in 'cmd /c'
        [BatchTask(Id = "a", CommandLine = "cmd /c run a && run b")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run a > out.txt", TargetOS = TargetOS.Windows)]
        public sealed partial class Render;
        """,
        """
        TG1006.Cmd: Wrap command in 'cmd /c'
        [BatchTask(Id = "a", CommandLine = "cmd /c run a > out.txt", TargetOS = TargetOS.Windows)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "Get-ChildItem | Out-File out.txt", TargetOS = TargetOS.Windows)]
        public sealed partial class Render;
        """,
        """
        TG1006.Cmd: Wrap command in 'cmd /c'
        [BatchTask(Id = "a", CommandLine = "cmd /c Get-ChildItem | Out-File out.txt", TargetOS = TargetOS.Windows)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "run {Name}")]
        public sealed partial record Render(string Name);
        """,
        """
        TG1022.Linux: Set TargetOS to Linux
        [BatchTask(Id = "a-{Name}", CommandLine = "run {Name}", TargetOS = TargetOS.Linux)]
        public sealed partial record Render(string Name);
        TG1022.Windows: Set TargetOS to Windows
        [BatchTask(Id = "a-{Name}", CommandLine = "run {Name}", TargetOS = TargetOS.Windows)]
        public sealed partial record Render(string Name);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'run `cat {Name}`'")]
        public sealed partial record Render(string Name);
        """,
        """
        TG1007.Substitution: Change backticks to '$(…)'
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'run $(cat {Name})'")]
        public sealed partial record Render(string Name);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'run \"{Name}'")]
        public sealed partial record Render(string Name);
        """,
        """
        TG1007.Close: Close quotation mark: /bin/sh -c 'run "{Name}"'
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'run \"{Name}\"'")]
        public sealed partial record Render(string Name);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'run {Name:raw}'")]
        public sealed partial record Render(string Name);
        """,
        """
        TG1008.Quote: Quote value: '{Name}'
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'run {Name}'")]
        public sealed partial record Render(string Name);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "run {Name:raw}")]
        public sealed partial record Render(string Name);
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c \"run")]
        public sealed partial class Render;
        """,
        """
        TG1009.Replace: Close quotation mark: /bin/sh -c "run"
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c \"run\"")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c run a")]
        [EnvironmentSetting("A", "1"), EnvironmentSetting("A", "2")]
        public sealed partial class Render;
        """,
        """
        TG1013.Replace: Quote script: /bin/sh -c 'run a'
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run a'")]
        [EnvironmentSetting("A", "1"), EnvironmentSetting("A", "2")]
        public sealed partial class Render;
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c run a")]
        [EnvironmentSetting("A", "1")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run' && /bin/sh -c 'stop'")]
        public sealed partial class Render;
        """,
        """
        TG1014.Replace: Combine into a single shell command
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run && stop'")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdef", CommandLine = "run")]
        public sealed partial class Render;
        """,
        """
        TG1003.Replace: Change to 'abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdef'
        [BatchTask(Id = "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdef", CommandLine = "run")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefg", CommandLine = "run")]
        public sealed partial class Render;
        """,
        """
        TG1003.Replace: Change to 'abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abc…'
        [BatchTask(Id = "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdefg", CommandLine = "run")]
        public sealed partial class Render;
        """)]
    public async Task Offered_code_fixes_leave_the_right_source(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
