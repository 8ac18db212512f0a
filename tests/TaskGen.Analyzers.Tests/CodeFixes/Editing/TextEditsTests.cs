using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>Attributes and arguments that are removed, added, and set.</summary>
public sealed class TextEditsTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("A", "2")]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("A", "2"),]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [type: EnvironmentSetting("A", "2")]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("A", "2")] // second
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        // second
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [/* why */ EnvironmentSetting("A", "2")]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        /* why */
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("A", "2") /* why */]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        /* why */
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("A", "2"), /* why */]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        /* why */
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [type: /* why */ EnvironmentSetting("A", "2") /* not */]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        /* why */  /* not */
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("A", "2")] [DependsOn("b")]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [DependsOn("b")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [DependsOn("b")] [EnvironmentSetting("A", "2")]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [DependsOn("b")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [DependsOn("b"), EnvironmentSetting("A", "2")]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [DependsOn("b")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("A", "2"), DependsOn("b")]
        public sealed partial class Render;
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [DependsOn("b")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Lists
        {
            public static TaskAddParameter One { get; } = new()
            {
                Id = "a",
                CommandLine = "run",
                EnvironmentSettings = [new() { Name = "A", Value = "1" }, new() { Name = "A", Value = "2" }],
            };
        }
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        public static class Lists
        {
            public static TaskAddParameter One { get; } = new()
            {
                Id = "a",
                CommandLine = "run",
                EnvironmentSettings = [new() { Name = "A", Value = "1" }],
            };
        }
        """)]
    [InlineData(
        """
        public static class Lists
        {
            public static TaskAddParameter One { get; } = new()
            {
                Id = "a",
                CommandLine = "run",
                EnvironmentSettings = new[]
                {
                    new EnvironmentSetting { Name = "A", Value = "1" },
                    new EnvironmentSetting { Name = "A", Value = "2" },
                },
            };
        }
        """,
        """
        TG1011.Remove: Remove duplicate environment variable
        public static class Lists
        {
            public static TaskAddParameter One { get; } = new()
            {
                Id = "a",
                CommandLine = "run",
                EnvironmentSettings = new[]
                {
                    new EnvironmentSetting { Name = "A", Value = "1" },
                },
            };
        }
        """)]
    [InlineData(
        """
        public static class Records
        {
            public static TaskAddParameter One { get; } = new() { Id = "a", CommandLine = "run", AuthenticationTokenSettings = new() { Access = [AccessScope.Job] } };
        }
        """,
        """
        TG5018.Remove: Remove authentication token settings
        public static class Records
        {
            public static TaskAddParameter One { get; } = new() { Id = "a", CommandLine = "run" };
        }
        """)]
    public async Task A_removed_attribute_takes_its_brackets_with_it(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", NoBindMounts = true)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """,
        """
        TG2007.Remove: Remove NoBindMounts
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(/* no */ ElevationLevel = ElevationLevel.Admin)]
        public sealed partial class Render;
        """,
        """
        TG6002.Remove: Remove elevation level
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(/* no */ )]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(ElevationLevel = ElevationLevel.Admin)]
        public sealed partial class Render;
        """,
        """
        TG6002.Remove: Remove elevation level
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-d")]
        public sealed partial class Render;
        """,
        """
        TG2006.Remove: Remove unsupported options
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b", "b")]
        public sealed partial class Render;
        """,
        """
        TG5012.Remove: Remove duplicate dependency
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        [DependsOn("b")]
        public sealed partial class Render;
        """,
        """
        TG5012.Remove: Remove duplicate dependency
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("a")]
        public sealed partial class Render;
        """,
        """
        TG5010.Remove: Remove dependency on itself
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Users
        {
            public static UserIdentity One { get; } = new() { Username = "u", AutoUser = new() { Scope = AutoUserScope.Pool } };
        }
        """,
        """
        TG5013.RemoveUserName: Remove user name
        public static class Users
        {
            public static UserIdentity One { get; } = new() { AutoUser = new() { Scope = AutoUserScope.Pool } };
        }
        TG5013.RemoveAutoUser: Remove auto-user
        public static class Users
        {
            public static UserIdentity One { get; } = new() { Username = "u" };
        }
        """)]
    public async Task A_removed_argument_leaves_the_attribute(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(CommandLine = "run", Id = "render")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "", CommandLine = "run")]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(Id = "render", CommandLine = "run")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = null, CommandLine = "run")]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(Id = "render", CommandLine = "run")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """,
        """
        TG2002.Add: Add [TaskContainerSettings("ubuntu:24.04")]
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """,
        """
        TG2002.Add: Set image to "ubuntu:24.04"
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings()]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """,
        """
        TG2002.Add: Set image to "ubuntu:24.04"
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings(ContainerRunOptions = "--rm")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """,
        """
        TG2002.Add: Set image to "ubuntu:24.04"
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "--rm")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings((string)null!)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """,
        """
        TG2002.Add: Set image to "ubuntu:24.04"
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")] // the task
        [ContainerRegistry("r.io")]
        public sealed partial class Render;
        """,
        """
        TG2002.Add: Add [TaskContainerSettings("ubuntu:24.04")]
        [BatchTask(Id = "a", CommandLine = "run")] // the task
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerRegistry("r.io")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
          [BatchTask(Id = "a", CommandLine = "run")] /* the task */
          [ContainerRegistry("r.io")]
          public sealed partial class Render;
        """,
        """
        TG2002.Add: Add [TaskContainerSettings("ubuntu:24.04")]
          [BatchTask(Id = "a", CommandLine = "run")]
          [TaskContainerSettings("ubuntu:24.04")] /* the task */
          [ContainerRegistry("r.io")]
          public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "run {Name}")]
        public sealed partial record Render(int Number, string Name);
        """,
        """
        TG1022.Linux: Set TargetOS to Linux
        [BatchTask(Id = "a-{Number}", CommandLine = "run {Name}", TargetOS = TargetOS.Linux)]
        public sealed partial record Render(int Number, string Name);
        TG1022.Windows: Set TargetOS to Windows
        [BatchTask(Id = "a-{Number}", CommandLine = "run {Name}", TargetOS = TargetOS.Windows)]
        public sealed partial record Render(int Number, string Name);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "run {Name}", TargetOS = TargetOS.Unspecified)]
        public sealed partial record Render(int Number, string Name);
        """,
        """
        TG1022.Linux: Set TargetOS to Linux
        [BatchTask(Id = "a-{Number}", CommandLine = "run {Name}", TargetOS = TargetOS.Linux)]
        public sealed partial record Render(int Number, string Name);
        TG1022.Windows: Set TargetOS to Windows
        [BatchTask(Id = "a-{Number}", CommandLine = "run {Name}", TargetOS = TargetOS.Windows)]
        public sealed partial record Render(int Number, string Name);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", WorkingDirectory = ContainerWorkingDirectory.TaskWorkingDirectory)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
        public sealed partial class Render;
        """,
        """
        TG2008.Set: Set WorkingDirectory to ContainerImageDefault
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Settings
        {
            public static TaskContainerSettings One { get; } = new() { ImageName = "r.io/app:1", ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Shared }] };
        }
        """,
        """
        TG2008.Set: Set WorkingDirectory to ContainerImageDefault
        public static class Settings
        {
            public static TaskContainerSettings One { get; } = new() { ImageName = "r.io/app:1", ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Shared }], WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault };
        }
        """)]
    [InlineData(
        """
        public static class Outputs
        {
            public static OutputFile One { get; } = new() { FilePattern = "*.png", Destination = new() { Container = new() { ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig=" } } };
        }
        """,
        """
        TG4010.Add: Add UploadCondition = OutputFileUploadCondition.TaskCompletion
        public static class Outputs
        {
            public static OutputFile One { get; } = new() { FilePattern = "*.png", Destination = new() { Container = new() { ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig=" } }, UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskCompletion } };
        }
        """)]
    [InlineData(
        """
        public static class Outputs
        {
            public static OutputFile One { get; } = new() { FilePattern = "*.png", UploadOptions = new() { } };
        }
        """,
        "")]
    public async Task A_value_is_set_where_it_is_or_added(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render;

        public class Other
        {
        	private int _a;
        	private int _b;
        }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
        	[CommandLine] public required string CommandLine { get; init; }
        }

        public class Other
        {
        	private int _a;
        	private int _b;
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render;

        public class Other
        {
        	private int _a;
        	private int _b;
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render;

        public class Other
        {
            private int _a;
        	private int _b;
        }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }

        public class Other
        {
            private int _a;
        	private int _b;
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render;

        public class Other
        {
            private int _a;
        	private int _b;
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render;

        public class Other
        {
          private int _a;
        }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }

        public class Other
        {
          private int _a;
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render;

        public class Other
        {
          private int _a;
        }
        Fix All: nothing
        """)]
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
    public async Task A_new_line_is_indented_as_the_file_is(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData(
        """
        [BatchTask(CommandLine = "run", Id = null)]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(CommandLine = "run", Id = "render")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(CommandLine = "run", Id = null, Id = null)]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(CommandLine = "run", Id = "render", Id = null)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(CommandLine = "run"), TaskProfile]
        public partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(CommandLine = "run", Id = "render"), TaskProfile]
        public partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(CommandLine = "run"), TaskProfile]
        public partial class Render;

        [BatchTask(Id = "encode"), UseProfile(typeof(Render))]
        public partial class Encode;
        """,
        "")]
    public async Task An_argument_is_set_or_added(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
