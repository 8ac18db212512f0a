using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Fuzzing.Sources;

namespace TaskGen.Fuzzing.Secrets;

/// <summary>
/// A secret in an attribute appears in the generated body only, not in messages, code fixes, or comments of the generated code.
/// </summary>
public sealed class SecretsInSourceTests
{
    private const string Marker = "M4rK3r0123456789abcdefghijklmnopqrstuvwxyzABCDEF";

    [Theory]
    [InlineData("""[ContainerRegistry("r", Username = "u", Password = "#")]""")]
    [InlineData("""[ContainerRegistry("r", Username = "u", Password = "#{X}")]""")]
    [InlineData("""[ContainerRegistry("r", Password = "#")]""")]
    [InlineData("""[ResourceFile(HttpUrl = "https://h/f?sv=1&sig=#%3D", FilePath = "f")]""")]
    [InlineData("""[ResourceFile(HttpUrl = "https://h/{X}?sv=1&sig=#%3D", FilePath = "f")]""")]
    [InlineData("""[ResourceFile(HttpUrl = "https://h/f?sig=#%3D")]""")]
    [InlineData("""[ResourceFile(HttpUrl = "ftp://h/f?sig=#%3D", FilePath = "f")]""")]
    [InlineData("""[ResourceFile(HttpUrl = "http://h/f?sig=#%3D", StorageContainerUrl = "https://h/c?sig=#", FilePath = "f")]""")]
    [InlineData("""[OutputFile("*", ContainerUrl = "https://h/c?sp=r&sig=#%3D", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*", ContainerUrl = "https://h/c?sig=#%3D", UploadHeaders = ["Authorization: Bearer #"])]""")]
    [InlineData("""[EnvironmentSetting("API_TOKEN", "#")] [EnvironmentSetting("API_TOKEN", "#{X}")]""")]
    [InlineData("""[EnvironmentSetting("STORAGE", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=#==;EndpointSuffix=core.windows.net")]""")]
    [InlineData("""[EnvironmentSetting("KEY", "-----BEGIN PRIVATE KEY-----#")]""")]
    [InlineData("""[EnvironmentSetting("A=B", "curl https://user:#@h/c $HOME")] [MultiInstanceSettings("curl https://user:#@h/c?sig=# $HOME && ls")]""")]
    [InlineData("""[EnvironmentSetting("URL", "https://user:#@h/c")]""")]
    public async Task Secret_in_an_attribute_is_not_disclosed(string attributes)
    {
        var source = "using System;\nusing System.Collections.Generic;\nusing TaskGen;\n"
            + $"[BatchTask(Id = \"a\", CommandLine = \"run\")] [TaskContainerSettings(\"i:1\")] {attributes.Replace("#", Marker, StringComparison.Ordinal)} public sealed partial class C {{ public string X => \"\"; }}";
        var check = await SourceCheck.RunAsync(source);
        Assert.Empty(check.Faults);
        foreach (var finding in check.Findings)
        {
            Assert.DoesNotContain(Marker, finding.GetMessage(), StringComparison.Ordinal);
            Assert.DoesNotContain(finding.Properties.Values, static value => value?.Contains(Marker, StringComparison.Ordinal) == true);
        }

        Assert.DoesNotContain(await FixCheck.TitlesAsync(source, check), static title => title.Contains(Marker, StringComparison.Ordinal));
        foreach (var tree in ConsumerCompilation.Driver().RunGenerators(check.Compilation).GetRunResult().GeneratedTrees)
        {
            Assert.DoesNotContain(
                tree.GetRoot().DescendantTrivia(), static trivia => trivia.ToFullString().Contains(Marker, StringComparison.Ordinal));
            Assert.DoesNotContain(
                tree.GetRoot().DescendantTokens(),
                static token => token.ToString().Contains(Marker, StringComparison.Ordinal)
                    && !token.IsKind(SyntaxKind.Utf8StringLiteralToken)
                    && !token.IsKind(SyntaxKind.StringLiteralToken));
        }
    }
}
