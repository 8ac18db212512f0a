using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class InvalidUrlTests
{
    [Theory]
    [InlineData("""{|TG4006:""|}""")]
    [InlineData("""{|TG4006:"example.com/a"|}""")]
    [InlineData("""{|TG4006:"/a"|}""")]
    [InlineData("""{|TG4006:"ftp://h/a"|}""")]
    [InlineData("""{|TG4006:"https://"|}""")]
    [InlineData("""{|TG4006:"https:///a"|}""")]
    [InlineData("""{|TG4006:"https://:80/a"|}""")]
    [InlineData("""{|TG4006:"https://h/a b"|}""")]
    [InlineData("""{|TG4006:"https://h/<a>"|}""")]
    [InlineData("""{|TG4006:"https://h/{Name} b"|}""")]
    [InlineData("""{|TG4006:"file://{Name}"|}""")]
    [InlineData("""{|TG4006:" https://h/a"|}""")]
    public Task Is_reported(string url) => RuleVerifier.Reports(Source(url));

    [Theory]
    [InlineData("\"https://h/a%20b\"")]
    [InlineData("\"HTTPS://h/a\"")]
    [InlineData("\"https://h\"")]
    [InlineData("\"https://h:8080/a?b=c#d\"")]
    [InlineData("\"https://ä/日本\"")]
    [InlineData("\"{Name}\"")]
    [InlineData("\"htt{Name}\"")]
    [InlineData("\"https://{Name}/a\"")]
    public Task Is_not_reported(string url) => RuleVerifier.ReportsNothing(Source(url));

    [Theory]
    [InlineData("h/a b", DiagnosticSeverity.Error)]
    [InlineData("https://h/a b", DiagnosticSeverity.Warning)]
    public async Task A_space_is_a_warning(string url, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Analysis.RunAsync(Source("\"" + url + "\""))).Severity);

    private static string Source(string url) =>
        $$"""
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [ResourceFile(HttpUrl = {{url}}, FilePath = "a")]
        public sealed partial record Render(int Number, string Name);
        """;
}
