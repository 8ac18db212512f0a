using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class NullableMemberInTemplateTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{|TG0009:{Name}|}", CommandLine = "run")]
        public sealed partial record Render(string? Name);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "run")]
        public sealed partial record Render(string Name);
        """);

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Name}-{Other}", CommandLine = "run")] public sealed partial record Render(string? Name, int? Other, string Last);""",
        """
        TG0009 Info: <{Name}> 'Name' may be null; a request that needs it for 'id' then fails with a TaskValidationException. Declare it as non-nullable, or make sure that it has a value.
        TG0009 Info: <{Other}> 'Other' may be null; a request that needs it for 'id' then fails with a TaskValidationException. Declare it as non-nullable, or make sure that it has a value.
        """)]
    [InlineData("""[BatchTask(Id = "a-{Name}", CommandLine = "run")] public sealed partial record Render(string Name);""", "")]
    public async Task Each_placeholder_is_checked(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
