using System.Linq;
using System;
using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.CodeFixes.Security;

namespace TaskGen.Analyzers.Tests.Rules.Security;

public sealed class SecretHardCodedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", {|TG6001:"0123456789"|})]
        public sealed partial class Render
        {
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", "{ApiToken}")]
        public sealed partial record Render(int Number, string ApiToken);
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<SecretHardCodedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", {|TG6001:"0123456789"|})]
        public sealed partial class Render
        {
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", "{ApiToken}")]
        public sealed partial class Render
        {
            [Secret] public required string ApiToken { get; init; }
        }
        """);

    [Theory]
    [InlineData("""[EnvironmentSetting("SOURCE", {|TG6001:"https://user:pa55word@example.com/repo.git"|})]""")]
    [InlineData("""[EnvironmentSetting("HEADER", {|TG6001:"Authorization: Bearer abcdefghijklmnopqrstuvwxyz"|})]""")]
    [InlineData("""[EnvironmentSetting("A", {|TG6001:"task_ghp_0123456789abcdefghijklmnopqrstuvwxyz"|})]""")]
    [InlineData("""[EnvironmentSetting("A", {|TG6001:"github_pat_11ABCDEFG0abcdefghijkl_0123456789abcdefghij"|})]""")]
    [InlineData("""[EnvironmentSetting("A", {|TG6001:"AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIj=="|})]""")]
    [InlineData("""[EnvironmentSetting("A", "sha512-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIj==")]""")]
    [InlineData("""[EnvironmentSetting("SOURCE", "https://example.com:8080/repo.git")] [EnvironmentSetting("HEADER", "Bearer of news")] [EnvironmentSetting("MAIL", "a:b@example.com")]""")]
    public Task Tokens_and_passwords_in_URLs_are_reported(string attributes) => RuleVerifier.Reports(
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        {{attributes}}
        public sealed partial class Render;
        """);

    // The fix adds a member, and once looked for a name without end where there can be none.
    [Theory]
    [InlineData("static partial class")]
    [InlineData("partial interface")]
    public async Task Has_no_fix_in_a_type_without_properties(string kind)
    {
        var document = await EditorDocument.OpenAsync(
            $"[BatchTask(Id = \"a\", CommandLine = \"run\")]\n[EnvironmentSetting(\"API_TOKEN\", \"0123456789\")]\npublic {kind} Render {{ }}");
        Assert.DoesNotContain(
            await document.FixesAsync(),
            static fix => fix.Action.EquivalenceKey?.StartsWith("TG6001", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("public string StorageKey { get; init; } = \"\";", "StorageKey")]
    [InlineData("public string StorageKey => Environment.MachineName;", "StorageKey")]
    [InlineData("private string? StorageKey;", "SecretStorageKey")]
    [InlineData("private string StorageKey = \"\";", "SecretStorageKey")]
    [InlineData("private string StorageKey { get; } = \"\";", "SecretStorageKey")]
    [InlineData("public string StorageKey { get; private set; } = \"\";", "SecretStorageKey")]
    [InlineData("public string? StorageKey { get; init; }", "SecretStorageKey")]
    [InlineData("public const string StorageKey = \"x\";", "SecretStorageKey")]
    [InlineData("public static string StorageKey => Environment.MachineName;", "SecretStorageKey")]
    [InlineData("public string StorageKey => \"x\";", "SecretStorageKey")]
    [InlineData("public int StorageKey => 1; public string? SecretStorageKey => null;", "SecretStorageKey2")]
    public Task Only_a_member_that_fits_is_reused(string member, string name) => IsFixed(
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("STORAGE_KEY", "abcd1234abcd1234")]
        public partial class Render
        {
            {{member}}
        }
        """,
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("STORAGE_KEY", "{{{name}}}")]
        public partial class Render
        {
            {{member}}{{(name == "StorageKey" ? "" : $"\n    [Secret] public required string {name} {{ get; init; }}")}}
        }
        """);

    [Fact]
    public async Task Each_secret_of_a_command_line_has_a_member_of_its_own()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a-{Number}", CommandLine = "run --password hunter2hunter2 --token ghp_abcdefghijklmnopqrstuvwxyz0123456789 --password hunter3hunter3")]
            public sealed partial record Render(int Number);
            """);
        Assert.Equal(3, document.Diagnostics.Count(IsSecret));
        var after = await document.ApplyToAllAsync((await document.FixesAsync()).Find(static fix => fix.Diagnostic.Id == "TG6001")!);
        Assert.Contains("--password {Password} --token {Token} --password {Password2}", after.Source);
        Assert.DoesNotContain(after.Diagnostics, IsSecret);
        while ((await document.FixesAsync()).Find(static fix => fix.Diagnostic.Id == "TG6001") is { } next)
        {
            document = await document.ApplyAsync(next);
        }

        Assert.Contains("--password {Password} --token {Token} --password {Password2}", document.Source);
        Assert.DoesNotContain(document.Diagnostics, IsSecret);

        static bool IsSecret(Microsoft.CodeAnalysis.Diagnostic diagnostic) => diagnostic.Id == "TG6001";
    }

    [Theory]
    [InlineData(
        "run --password hunter2hunter2", "run --password hunter3hunter3", "run --password {Password}", "run --password {Password2}")]
    [InlineData("run --token {Token}", "run --token hunter3hunter3", "run --token {Token}", "run --token {Token2}")]
    public async Task Two_secrets_are_never_one_member(string line, string coordination, string fixedLine, string fixedCoordination)
    {
        var document = await EditorDocument.OpenAsync($$"""
            [BatchTask(Id = "a-{Number}", CommandLine = "{{line}}")]
            [MultiInstanceSettings("{{coordination}}", NumberOfInstances = 2)]
            public sealed partial record Render(int Number, [property: Secret] string Token);
            """);
        while ((await document.FixesAsync()).Find(static fix => fix.Diagnostic.Id == "TG6001") is { } next)
        {
            document = await document.ApplyAsync(next);
        }

        Assert.Contains($"CommandLine = \"{fixedLine}\")]", document.Source);
        Assert.Contains($"MultiInstanceSettings(\"{fixedCoordination}\",", document.Source);
    }

    [Fact]
    public async Task A_secret_in_two_texts_is_one_member()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a-{Number}", CommandLine = "run --password hunter2hunter2")]
            [MultiInstanceSettings("start --password hunter2hunter2", NumberOfInstances = 2)]
            public sealed partial record Render(int Number);
            """);
        var fix = (await document.FixesAsync()).Find(static fix => fix.Diagnostic.Id == "TG6001")!;
        var after = await document.ApplyToAllAsync(fix);
        Assert.Contains("CommandLine = \"run --password {Password}\"", after.Source);
        Assert.Contains("(\"start --password {Password}\",", after.Source);
        Assert.EndsWith("(int Number, [Secret] string Password);", after.Source);
    }

    [Fact]
    public Task Member_of_a_base_class_is_not_hidden() => IsFixed(
        """
        public abstract class Base
        {
            public string? StorageKey { get; init; }
        }

        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("STORAGE_KEY", "abcd1234abcd1234")]
        public partial class Render : Base;
        """,
        """
        public abstract class Base
        {
            public string? StorageKey { get; init; }
        }

        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("STORAGE_KEY", "{SecretStorageKey}")]
        public partial class Render : Base
        {
            [Secret] public required string SecretStorageKey { get; init; }
        }
        """);

    [Theory]
    [InlineData("string HttpUrl", "SecretHttpUrl", "string HttpUrl, [Secret] string SecretHttpUrl")]
    [InlineData("[Secret] string HttpUrl", "HttpUrl", "[Secret] string HttpUrl")]
    public Task Member_that_is_not_marked_is_left_alone(string parameters, string name, string after)
    {
        const string Source = """
            [BatchTask(Id = "a-{N}", CommandLine = "run")]
            [ResourceFile(HttpUrl = "URL", FilePath = "x")]
            public partial record Render(int N, PARAMETERS);
            """;
        return IsFixed(
            Source.Replace("\"URL\"", "\"https://a.blob.core.windows.net/c?sig=abcdefghijklmnop\"").Replace("PARAMETERS", parameters),
            Source.Replace("\"URL\"", "\"{" + name + "}\"").Replace("PARAMETERS", after));
    }

    [Theory]
    [InlineData("/bin/bash -c 'dotnet App.dll --conn \"Server=tcp:x;Password=P4ssw0rd!x\"'")]
    [InlineData("run Server=tcp:x;User=u;Pwd=P4ssw0rd")]
    [InlineData("az login --username u --password P4ssw0rd")]
    [InlineData("run --password=P4ssw0rd")]
    [InlineData("run --api-key abcd1234efgh")]
    [InlineData("/bin/sh -c 'export API_KEY=abcd1234; run'")]
    [InlineData("docker-run -e DB_PASSWORD=abcd1234 x")]
    public async Task Secrets_in_command_lines_are_reported(string line) => Assert.Contains("TG6001", await Analysis.IdsOfAsync(line));

    [Theory]
    [InlineData("/bin/sh -c 'run --password \"$PASSWORD\" --token=$TOKEN'")]
    [InlineData("run --password-file /run/secrets/password --password /run/secrets/password")]
    [InlineData("run --max-token=512 --token auto --use-password=true")]
    [InlineData("env PWD=/tmp run")]
    [InlineData("/bin/sh -c 'API_KEY=$(cat key) run'")]
    [InlineData("cmd /c run --password %PASSWORD%")]
    [InlineData("run --forgot-password=yes --no-password")]
    public async Task Text_that_is_not_a_secret_is_not_reported(string line) => Assert.DoesNotContain("TG6001", await Analysis.IdsOfAsync(line));

    [Theory]
    [InlineData("-e API_KEY=abcd1234", true)]
    [InlineData("--env=DB_PASSWORD=abcd1234", true)]
    [InlineData("--mount type=volume,dst=/mnt,volume-opt=o=addr=1.2.3.4,username=u,password=P4ssw0rd", true)]
    [InlineData("-e API_KEY", false)]
    [InlineData("-e MODE=fast --workdir /app", false)]
    [InlineData("--env-file secrets.env", false)]
    public async Task Secrets_in_run_options_are_reported(string options, bool isFound) =>
        Assert.Equal(
            isFound, (await Analysis.IdsOfAsync("run", $"[TaskContainerSettings(\"a:1\", ContainerRunOptions = \"{options}\")]")).Contains("TG6001"));

    [Theory]
    [InlineData("DB_PASSWORD", "hunter22", true)]
    [InlineData("STORAGE_KEY", "abcd1234", true)]
    [InlineData("DB_PASSWORD", "/run/secrets/db", false)]
    [InlineData("USE_PASSWORD", "true", false)]
    [InlineData("MAX_TOKEN", "512", false)]
    [InlineData("DB_PASSWORD_FILE", "secret.txt", false)]
    [InlineData("CONNECTION", "Server=x;Password=P4ssw0rd", true)]
    public async Task Secrets_in_environment_variables_are_reported(string name, string value, bool isFound) =>
        Assert.Equal(isFound, (await Analysis.IdsOfAsync("run", $"[EnvironmentSetting(\"{name}\", \"{value}\")]")).Contains("TG6001"));

    private static async Task IsFixed(string wrong, string right)
    {
        var document = await EditorDocument.OpenAsync(wrong);
        var fix = Assert.Single(await document.FixesAsync(), static fix => fix.Action.EquivalenceKey == "TG6001.Member");
        foreach (var after in new[] { await document.ApplyAsync(fix), await document.ApplyToAllAsync(fix) })
        {
            Assert.Equal(right, after.Source);
            Assert.Empty(after.Diagnostics);
        }
    }
}
