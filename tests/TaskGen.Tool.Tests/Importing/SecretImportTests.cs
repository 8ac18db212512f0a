using System.Linq;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Analyzers.Writing;
using TaskGen.Tool.Importing;

namespace TaskGen.Tool.Tests.Importing;

public sealed class SecretImportTests
{
    private const string Sas = "sv=2023-11-03&sr=c&sp=rl&sig=c2VjcmV0LXNpZ25hdHVyZQ%3D%3D";
    private const string Token = "ghp_0123456789abcdefghijklmnopqrstuvwxyz";

    [Fact]
    public void Only_the_secret_of_a_command_line_becomes_a_placeholder()
    {
        const string Json =
            """{ "id": "a", "commandLine": "/bin/sh -c 'curl -H \"Authorization: token TOKEN\" https://h | tee \"$AZ_BATCH_TASK_DIR/x\"'" }""";
        var source = Import(Json.Replace("TOKEN", Token));
        Assert.Contains("token {Token}", source);
        CompiledTask.AssertSame(Json.Replace("TOKEN", Token), CompiledTask.Create(source, "Tasks.A", ("Token", Token)).ToJson());
    }

    [Theory]
    [InlineData("run --token {0} --name x")]
    [InlineData("/bin/sh -c 'run {0}'")]
    [InlineData("""cmd /c run.exe \"{0}\" & echo %PATH%""")]
    [InlineData("powershell -Command \\\"run {0}\\\"")]
    [InlineData("""run 'it {0}""")]
    public void Command_line_with_a_secret_round_trips(string commandLine)
    {
        var json = $$"""{ "id": "a", "commandLine": "{{commandLine.Replace("{0}", Token)}}" }""";
        var source = Import(json);
        Assert.DoesNotContain(Token, source);
        CompiledTask.AssertSame(json, CompiledTask.Create(source, "Tasks.A", ("Token", Token)).ToJson());
    }

    [Fact]
    public void Secret_that_quoting_would_change_is_inserted_raw()
    {
        const string Json = """{ "id": "a", "commandLine": "run https://h/c?sv=1&sig=ab(c)def --fast" }""";
        var source = Import(Json);
        Assert.Contains("sig={SasSignature:raw} --fast", source);
        CompiledTask.AssertSame(Json, CompiledTask.Create(source, "Tasks.A", ("SasSignature", "ab(c)def")).ToJson());
    }

    [Fact]
    public void Secret_is_one_property_wherever_it_occurs()
    {
        var file = $$"""{ "httpUrl": "https://a.blob.core.windows.net/in/NAME?{{Sas}}", "filePath": "NAME" }""";
        var json =
            $$"""{ "id": "a", "commandLine": "run", "resourceFiles": [ {{string.Join(",", "abcd".Select(name => file.Replace("NAME", name.ToString())))}} ] }""";
        var source = Import(json);
        Assert.Equal(1, source.Split("[Secret]").Length - 1);
        Assert.Contains("HttpUrl = \"https://a.blob.core.windows.net/in/a?{InSas}\"", source);
        Assert.Contains("<c>resourceFiles[0].httpUrl</c> and 3 other values", source);
        CompiledTask.AssertSame(json, CompiledTask.Create(source, "Tasks.A", ("InSas", Sas)).ToJson());
    }

    [Fact]
    public void Property_of_a_secret_is_named_after_its_kind()
    {
        var source = Import($$"""
            {
              "id": "a", "commandLine": "run",
              "environmentSettings": [ { "name": "STORAGE_ACCOUNT_KEY", "value": "abcdefgh" }, { "name": "DB", "value": "Server=x;Password=p4ss;" } ],
              "outputFiles": [
                {
                  "filePattern": "*", "uploadOptions": { "uploadCondition": "taskcompletion" },
                  "destination": { "container": { "containerUrl": "https://a.blob.core.windows.net/results?{{Sas}}" } }
                }
              ]
            }
            """);
        Assert.Contains("ContainerUrl = \"{ResultsUrl}\"", source);
        Assert.Contains("[EnvironmentSetting(\"STORAGE_ACCOUNT_KEY\", \"{StorageAccountKey}\")]", source);
        Assert.Contains("[EnvironmentSetting(\"DB\", \"Server=x;Password={DbPassword};\")]", source);
        Assert.Contains("<c>outputFiles[0].destination.container.containerUrl</c>", source);
    }

    [Fact]
    public void Property_is_not_named_like_its_class()
    {
        const string Json = """{ "id": "token", "commandLine": "run TOKEN" }""";
        var source = Import(Json.Replace("TOKEN", Token));
        CompiledTask.AssertSame(Json.Replace("TOKEN", Token), CompiledTask.Create(source, "Tasks.Token", ("Token2", Token)).ToJson());
    }

    private static string Import(string json)
    {
        var task = Assert.Single(JsonTaskReader.Read(json).Tasks);
        return ClassWriter.Write(task, "Tasks", ClassNames.ForTask(task.Id, new System.Collections.Generic.HashSet<string>()));
    }
}
