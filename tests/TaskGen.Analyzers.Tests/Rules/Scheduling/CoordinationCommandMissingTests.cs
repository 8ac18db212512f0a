using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class CoordinationCommandMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG5008:CommonResourceFile(AutoStorageContainerName = "inputs")|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start")]
        [CommonResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);
}
