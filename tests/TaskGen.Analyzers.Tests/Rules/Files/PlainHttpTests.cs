using System.Threading.Tasks;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class PlainHttpTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = {|TG4015:"http://example.com/a.bin"|}, FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<PlainHttpFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = {|TG4015:"http://example.com/a.bin"|}, FilePath = "a.bin")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[ResourceFile(HttpUrl = "http://h/a", FilePath = "f")]""",
        """TG4015 Info: <"http://h/a"> 'resourceFiles[0].httpUrl' uses http, so the content and any SAS token are sent unencrypted. Use https.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "HTTP://h/a", FilePath = "f")]""",
        """TG4015 Info: <"HTTP://h/a"> 'resourceFiles[0].httpUrl' uses http, so the content and any SAS token are sent unencrypted. Use https.""")]
    [InlineData("""[ResourceFile(HttpUrl = "http://localhost/a", FilePath = "f")]""", "")]
    [InlineData("""[ResourceFile(HttpUrl = "http://127.0.0.1:10000/a", FilePath = "f")]""", "")]
    [InlineData("""[ResourceFile(HttpUrl = "http://[::1]/a", FilePath = "f")]""", "")]
    [InlineData("""[ResourceFile(HttpUrl = "HTTP://LOCALHOST/a", FilePath = "f")]""", "")]
    [InlineData("""[ResourceFile(HttpUrl = "{Name}", FilePath = "f")]""", "")]
    [InlineData(
        """[ResourceFile(HttpUrl = "http://{Name}", FilePath = "f")]""",
        """TG4015 Info: <"http://{Name}"> 'resourceFiles[0].httpUrl' uses http, so the content and any SAS token are sent unencrypted. Use https.""")]
    [InlineData("""[ResourceFile(HttpUrl = "http{Name}", FilePath = "f")]""", "")]
    [InlineData(
        """new ResourceFile { HttpUrl = "http://h/a", FilePath = "f" }""",
        """TG4015 Info: <"http://h/a"> 'ResourceFile.httpUrl' uses http, so the content and any SAS token are sent unencrypted. Use https.""")]
    public async Task Only_this_machine_may_use_http(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
