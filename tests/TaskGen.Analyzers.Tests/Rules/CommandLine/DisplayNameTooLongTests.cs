using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class DisplayNameTooLongTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
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
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "A short name")]
        public sealed partial class Render;
        """);
}
