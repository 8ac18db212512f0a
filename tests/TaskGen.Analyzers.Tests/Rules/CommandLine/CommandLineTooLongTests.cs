using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class CommandLineTooLongTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        public static class Texts
        {
            public const string K = "0123456789012345678901234567890123456789012345678901234567890123";
            public const string M = K + K + K + K + K + K + K + K + K + K + K + K + K + K + K + K;
            public const string L = M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M;
        }

        [BatchTask(Id = "a", CommandLine = {|TG1021:Texts.L + "a"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        public static class Texts
        {
            public const string K = "0123456789012345678901234567890123456789012345678901234567890123";
            public const string M = K + K + K + K + K + K + K + K + K + K + K + K + K + K + K + K;
            public const string L = M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M;
        }

        [BatchTask(Id = "a", CommandLine = Texts.L)]
        public sealed partial class Render;
        """);
}
