using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class InvalidProfileTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        public sealed class Gpu { }

        [BatchTask(Id = "a", CommandLine = "run")]
        [UseProfile({|TG0010:typeof(Gpu)|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [TaskProfile]
        [EnvironmentSetting("GPU", "1")]
        public sealed class Gpu { }

        [BatchTask(Id = "a", CommandLine = "run")]
        [UseProfile(typeof(Gpu))]
        public sealed partial class Render;
        """);
}
