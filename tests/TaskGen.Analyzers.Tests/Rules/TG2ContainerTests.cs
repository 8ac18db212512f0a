using System.Threading.Tasks;
using TaskGen.CodeFixes.Container;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>TG2: found where it is wrong, silent where it is right, mended where one right mend exists.</summary>
public sealed class TG2ContainerTests
{
    [Fact]
    public Task TG2001_BindMountSourceTwice_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        [ContainerHostBatchBindMount({|TG2001:ContainerHostDataPath.Task|}, IsReadOnly = true)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2001_BindMountSourceTwice_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared, IsReadOnly = true)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2001_BindMountSourceTwice_is_mended() => RuleVerifier.Mends<BindMountSourceDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        [ContainerHostBatchBindMount({|TG2001:ContainerHostDataPath.Task|}, IsReadOnly = true)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2002_ContainerSettingsMissing_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG2002:ContainerHostBatchBindMount(ContainerHostDataPath.Task)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2002_ContainerSettingsMissing_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2002_ContainerSettingsMissing_is_mended() => RuleVerifier.Mends<ContainerSettingsMissingFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG2002:ContainerHostBatchBindMount(ContainerHostDataPath.Task)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2003_InvalidImageName_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings({|TG2003:"Ubuntu latest"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2003_InvalidImageName_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2004_ImageNotPinned_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings({|TG2004:"ubuntu"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2004_ImageNotPinned_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2005_RegistryCredentials_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [ContainerRegistry("r.io", Username = {|TG2005:"render"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2005_RegistryCredentials_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [ContainerRegistry("r.io", Username = "render", Password = "{Password}")]
        public sealed partial record Render(int Number, string Password);
        """);

    [Fact]
    public Task TG2006_ContainerRunOption_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = {|TG2006:"--detach --rm"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2006_ContainerRunOption_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "--rm")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2006_ContainerRunOption_is_mended() => RuleVerifier.Mends<ContainerRunOptionNotSupportedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = {|TG2006:"--detach --rm"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "--rm")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2007_NoBindMountsContradicted_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", NoBindMounts = {|TG2007:true|})]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG2007_NoBindMountsContradicted_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", NoBindMounts = true)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [{|TG2003:TaskContainerSettings|}] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [{|TG2003:TaskContainerSettings(ContainerRunOptions = "--rm")|}] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [TaskContainerSettings(NoBindMounts = {|TG2002:true|})] public sealed partial class Render;""")]
    [InlineData("""[TaskProfile] [TaskContainerSettings(ContainerRunOptions = "--rm")] public sealed class Options;""")]
    public Task Settings_without_an_image_have_one_squiggle(string source) => RuleVerifier.Finds(source);
}
