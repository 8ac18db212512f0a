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

    [Theory]
    [InlineData(
        """[ResourceFile(HttpUrl = "", FilePath = "f")]""",
        """TG4006 Error: <""> 'resourceFiles[0].httpUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "h/a", FilePath = "f")]""",
        """TG4006 Error: <"h/a"> 'resourceFiles[0].httpUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/a b", FilePath = "f")]""",
        """TG4006 Warning: <"https://h/a b"> 'resourceFiles[0].httpUrl' contains a space, which is not valid in a URL. Write it as %20.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/<a>", FilePath = "f")]""",
        """TG4006 Warning: <"https://h/<a>"> 'resourceFiles[0].httpUrl' contains a character that is not valid in a URL. Escape it as %XX.""")]
    [InlineData("""[ResourceFile(HttpUrl = "https:/{Name}", FilePath = "f")]""", "")]
    [InlineData("""[ResourceFile(HttpUrl = "https://{Name}", FilePath = "f")]""", "")]
    [InlineData("""[ResourceFile(HttpUrl = "http{Name}", FilePath = "f")]""", "")]
    [InlineData("""[ResourceFile(HttpUrl = "HTTP{Name}", FilePath = "f")]""", "")]
    [InlineData(
        """[ResourceFile(HttpUrl = "httpx{Name}", FilePath = "f")]""",
        """TG4006 Error: <"httpx{Name}"> 'resourceFiles[0].httpUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "ftp://{Name}", FilePath = "f")]""",
        """TG4006 Error: <"ftp://{Name}"> 'resourceFiles[0].httpUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "{Name} b", FilePath = "f")]""",
        """TG4006 Warning: <"{Name} b"> 'resourceFiles[0].httpUrl' contains a space, which is not valid in a URL. Write it as %20.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "{Name}<", FilePath = "f")]""",
        """TG4006 Warning: <"{Name}<"> 'resourceFiles[0].httpUrl' contains a character that is not valid in a URL. Escape it as %XX.""")]
    [InlineData("""[ResourceFile(HttpUrl = "http://localhost/a", FilePath = "f")]""", "")]
    [InlineData(
        """[ResourceFile(HttpUrl = "x{Name}", FilePath = "f")]""",
        """TG4006 Error: <"x{Name}"> 'resourceFiles[0].httpUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4010 Error: <OutputFile("*.png", ContainerUrl = "", UploadCondition = OutputFileUploadCondition.TaskSuccess)> 'outputFiles[0].destination.container.containerUrl' is missing; the service rejects an output file without it. Set it.""")]
    [InlineData(
        """new ResourceFile { HttpUrl = "h/a", FilePath = "f" }""",
        """TG4006 Error: <"h/a"> 'ResourceFile.httpUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    public async Task A_message_says_what_is_wrong_with_the_URL(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string url) =>
        $$"""
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [ResourceFile(HttpUrl = {{url}}, FilePath = "a")]
        public sealed partial record Render(int Number, string Name);
        """;
}
