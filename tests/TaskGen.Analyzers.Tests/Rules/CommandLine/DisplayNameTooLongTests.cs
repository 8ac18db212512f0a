using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

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

    [Theory]
    [InlineData(512, null)]
    [InlineData(513, DiagnosticSeverity.Warning)]
    [InlineData(1024, DiagnosticSeverity.Warning)]
    [InlineData(1025, DiagnosticSeverity.Error)]
    public async Task Emoji_is_one_character(int count, DiagnosticSeverity? severity)
    {
        var name = string.Concat(Enumerable.Repeat("😀", count));
        var findings = await Analysis.RunAsync(
            $"[BatchTask(Id = \"a\", CommandLine = \"run\", DisplayName = \"{name}\")] public sealed partial class Render;");
        Assert.Equal(severity, findings.SingleOrDefault()?.Severity);
    }

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "A short name")]
        public sealed partial class Render;
        """);
}
