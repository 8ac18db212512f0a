using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class BodyTooLargeTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
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
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);
}
