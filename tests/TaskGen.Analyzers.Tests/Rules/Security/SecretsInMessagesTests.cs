using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Tests.Rules.Security;

/// <summary>No rule shows a secret, wherever the secret is.</summary>
public sealed class SecretsInMessagesTests
{
    private const string Marker = "M4rK3r";
    private const string Token = "sv=2023-11-03&sr=c&sig=aM4rK3rb%2FcM4rK3rd%2BeM4rK3rf%3D";

    /// <summary>Every attribute with a text in its constructor, and every argument that takes a text.</summary>
    public static TheoryData<string> Attributes => [.. Texts().Distinct()];

    [Theory]
    [MemberData(nameof(Attributes))]
    public async Task Secret_in_an_argument_is_masked(string attribute)
    {
        var messages = new List<string>();
        foreach (var secret in (string[])[
            "https://h/c?" + Token, "curl https://h/c?" + Token + " && echo $HOME 'a", "{X}?" + Token, "{none?" + Token + "}",
        ])
        {
            var source = attribute.Replace("#", secret, StringComparison.Ordinal);
            var task = source.StartsWith("[BatchTask", StringComparison.Ordinal) ? source
                : $"[BatchTask(Id = \"a-{{X}}\", CommandLine = \"run\")] [TaskContainerSettings(\"i:1\")] {source} {source}";
            var findings = await Analysis.RunAsync(task + " public sealed partial record C(string X);");
            messages.AddRange(findings.Select(static finding => finding.GetMessage()));
        }

        Assert.NotEmpty(messages);
        Assert.All(messages, static message => Assert.DoesNotContain(Marker, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""new ResourceFile { HttpUrl = "#", FilePath = "#", FileMode = "#" }""")]
    [InlineData("""new EnvironmentSetting { Name = "#", Value = "#" }""")]
    [InlineData("""new TaskDependencies { TaskIds = ["#", "#"] }""")]
    [InlineData("""new TaskContainerSettings { ImageName = "#", ContainerRunOptions = "--x=# #" }""")]
    [InlineData("""new TaskAddParameter { Id = "#", CommandLine = "curl # && ls", EnvironmentSettings = [new() { Name = "#" }, new() { Name = "#" }] }""")]
    [InlineData("""new Azure.Compute.Batch.BatchTaskCreateOptions("#", "curl # && echo $HOME")""")]
    [InlineData("""new Microsoft.Azure.Batch.CloudTask("#", "curl # && echo $HOME") { DisplayName = "#" }""")]
    public async Task Secret_in_an_object_is_masked(string expression)
    {
        var findings = await Analysis.RunAsync(
            $"class C {{ object M() => {expression.Replace("#", "https://h/c?" + Token, StringComparison.Ordinal)}; }}");
        Assert.NotEmpty(findings);
        Assert.All(findings, static finding => Assert.DoesNotContain(Marker, finding.GetMessage(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Part_of_a_password_is_masked_and_paths_are_not()
    {
        var findings = await Analysis.RunAsync("""
            [BatchTask(Id = "a", CommandLine = "run")]
            [EnvironmentSetting("API_TOKEN", "environmentSettings[0].value%commandLine")]
            [ResourceFile(HttpUrl = "https://h/%commandLine%20value", FilePath = "$environmentSettings/f")]
            public sealed partial class C;
            """);
        const string Path = "'environmentSettings[0].value'";
        Assert.Contains(findings, static finding => finding.GetMessage().StartsWith(Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Control_characters_are_escaped()
    {
        var findings = await Analysis.RunAsync("""
            [BatchTask(Id = "a", CommandLine = "run")]
            [EnvironmentSetting("A\n::warning::\u001b[31m", "1")] [EnvironmentSetting("A\n::warning::\u001b[31m", "2")]
            public sealed partial class C;
            """);
        var duplicate = Assert.Single(findings, static finding => finding.Id == "TG1011");
        Assert.Contains(@"'A\n::warning::\u001b[31m'", duplicate.GetMessage());
    }

    private static IEnumerable<string> Texts()
    {
        foreach (var attribute in AttributeTable.All)
        {
            var name = attribute.Name;
            var type = typeof(BatchTaskAttribute).Assembly.GetType($"TaskGen.{name}Attribute");
            if (type is null || type.IsAbstract) continue;
            foreach (var constructor in type.GetConstructors())
            {
                var parameters = constructor.GetParameters();
                if (!parameters.Any(static parameter => IsText(parameter.ParameterType))) continue;
                yield return $"[{name}({string.Join(", ", parameters.Select(static parameter => Value(parameter.ParameterType)))})]";
            }

            foreach (var property in type.GetProperties().Where(static property => property.CanWrite && IsText(property.PropertyType)))
            {
                var parameters = type.GetConstructors().MinBy(static constructor => constructor.GetParameters().Length)!.GetParameters();
                var arguments = parameters.Select(static parameter => Value(parameter.ParameterType))
                    .Append($"{property.Name} = {Value(property.PropertyType)}");
                yield return $"[{name}({string.Join(", ", arguments)})]";
            }
        }
    }

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(string[]);

    private static string Value(Type type) => type == typeof(string) ? "\"#\"" : type == typeof(string[]) ? "new[] { \"#\", \"#: #\" }"
        : type.IsArray ? "new int[0]" : type.IsEnum ? $"({type.FullName})0" : type == typeof(bool) ? "true" : "1";
}
