using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class RegistryCredentialsAmbiguousTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [ContainerRegistry("r.io", Username = {|TG2005:"render"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [ContainerRegistry("r.io", Username = "render", Password = "{Password}")]
        public sealed partial record Render(int Number, string Password);
        """);
}
