using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Container;

/// <summary>All code fixes that are offered for container settings, and the source after each.</summary>
public sealed class ContainerFixesTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "-d --rm")]
        public sealed partial class Render;
        """,
        """
        TG2006.Remove: Remove unsupported options
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "--rm")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "-d")]
        public sealed partial class Render;
        """,
        """
        TG2006.Remove: Remove unsupported options
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Containers
        {
            public static TaskContainerSettings Value { get; } = new() { ImageName = "ubuntu:24.04", ContainerRunOptions = "-d" };
        }
        """,
        """
        TG2006.Remove: Remove unsupported options
        public static class Containers
        {
            public static TaskContainerSettings Value { get; } = new() { ImageName = "ubuntu:24.04" };
        }
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
        [TaskContainerSettings(null, ContainerRunOptions = "--rm")]
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
        [TaskProfile, ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public abstract class Mounts;

        [BatchTask(Id = "a", CommandLine = "run")]
        [UseProfile(typeof(Mounts))]
        public sealed partial class Render;
        """,
        """
        TG2002.Add: Add [TaskContainerSettings("ubuntu:24.04")]
        [TaskProfile, ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public abstract class Mounts;

        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [UseProfile(typeof(Mounts))]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public abstract class Mounts;

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : Mounts;
        """,
        """
        TG2002.Add: Add [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        [TaskContainerSettings("ubuntu:24.04")]
        public abstract class Mounts;

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : Mounts;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
        public sealed partial class Render;
        """,
        """
        TG2008.Set: Set WorkingDirectory to ContainerImageDefault
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", WorkingDirectory = ContainerWorkingDirectory.TaskWorkingDirectory)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared), ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
        public sealed partial class Render;
        """,
        """
        TG2008.Set: Set WorkingDirectory to ContainerImageDefault
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared), ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
        public sealed partial class Render;
        TG2001.Remove: Remove duplicate bind mount
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", WorkingDirectory = ContainerWorkingDirectory.TaskWorkingDirectory)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Containers
        {
            public static TaskContainerSettings Value { get; } = new()
            {
                ImageName = "ubuntu:24.04",
                ContainerHostBatchBindMounts = [new ContainerHostBatchBindMountEntry { Source = ContainerHostDataPath.Shared }],
            };
        }
        """,
        """
        TG2008.Set: Set WorkingDirectory to ContainerImageDefault
        public static class Containers
        {
            public static TaskContainerSettings Value { get; } = new()
            {
                ImageName = "ubuntu:24.04",
                ContainerHostBatchBindMounts = [new ContainerHostBatchBindMountEntry { Source = ContainerHostDataPath.Shared }],
                WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault,
            };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", NoBindMounts = true)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """,
        """
        TG2007.Remove: Remove NoBindMounts
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """)]
    public async Task Offered_code_fixes_leave_the_right_source(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
