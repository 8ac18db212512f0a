using System;
using System.IO;
using System.Threading.Tasks;

namespace TaskGen.Package.Tests;

/// <summary>Task files as items of a project outside the repository.</summary>
[Collection(nameof(Packages))]
public sealed class TaskFileItemTests(Packages packages)
{
    private const string ValidTask = """{ "id": "a", "commandLine": "run" }""";

    [Fact]
    public async Task Build_reports_findings_at_their_positions_and_is_incremental()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write("Consumer.csproj", Project("tasks/*.json"));
        consumer.Write("Program.cs", "System.Console.WriteLine();\n");
        consumer.Write("other.json", "not a task file");
        consumer.Write("tasks/valid.json", ValidTask);
        consumer.Write("tasks/wrong.json", "{\n  \"id\": \"größe 1\",\n  \"commandLine\": \"echo $HOME\",\n  \"x\": 1\n}\n");
        var (exitCode, output) = await consumer.TryAsync("build", "--nologo");
        Assert.Equal(1, exitCode);
        Assert.Contains($"tasks{Path.DirectorySeparatorChar}wrong.json(2,9): error TG1003: ", output);
        Assert.Contains("wrong.json(3,18): warning TG1006: ", output);
        Assert.Contains("wrong.json(4,3): error TGJ001: Unknown property 'x'.", output);
        Assert.DoesNotContain("other.json", output);
        Assert.DoesNotContain("valid.json(", output);

        consumer.Write("tasks/wrong.json", ValidTask);
        await consumer.RunAsync("build", "--no-restore");
        Assert.Contains(
            "Skipping target \"CoreCompile\" because all output files are up-to-date",
            await consumer.RunAsync("build", "--no-restore", "-v:detailed"));

        consumer.Write("tasks/wrong.json", "{ \"id\": \"a\" }");
        (exitCode, output) = await consumer.TryAsync("build", "--no-restore", "--nologo");
        Assert.Equal(1, exitCode);
        Assert.Contains("wrong.json(1,1): error TG1001: ", output);
    }

    [Fact]
    public async Task Severities_and_the_target_are_those_of_the_project()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write("Consumer.csproj", Project("task.json", "<TaskGenShell>windows</TaskGenShell>"));
        consumer.Write("Program.cs", "System.Console.WriteLine();\n");
        consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.TGJ001.severity = none\n");
        consumer.Write("task.json", """{ "id": "a", "commandLine": "run", "x": 1 }""");
        await consumer.RunAsync("build", "-warnaserror");
    }

    [Fact]
    public async Task File_that_cannot_be_read_is_an_error_whatever_its_severity()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write("Consumer.csproj", Project("*.json"));
        consumer.Write("Program.cs", "System.Console.WriteLine();\n");
        consumer.Write(
            ".globalconfig", "is_global = true\ndotnet_diagnostic.TGJ003.severity = none\ndotnet_diagnostic.TGJ002.severity = none\n");
        consumer.Write("comment.json", """{ /* a */ "id": "a", "commandLine": "run", }""");
        await consumer.RunAsync("build", "-warnaserror");
        consumer.Write("broken.json", """{ "id": "a", "commandLine": """);
        consumer.Write("text.json", "\"no task\"");
        var (exitCode, output) = await consumer.TryAsync("build", "--no-restore", "--nologo", "-p:NoWarn=TGJ003");
        Assert.Equal(1, exitCode);
        Assert.Contains("broken.json(1,29): error TGJ003: ", output);
        Assert.Contains("text.json(1,1): error TGJ002: ", output);
        Assert.DoesNotContain("comment.json(", output);
    }

    [Fact]
    public async Task Directories_of_tools_and_the_schema_are_skipped()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write("Consumer.csproj", Project("tasks/**/*.json;obj/named.json"));
        consumer.Write("Program.cs", "System.Console.WriteLine();\n");
        foreach (var file in (string[])["bin/x", "obj/deep/x", "node_modules/p/x", ".git/x", "deep/.vs/x", "deep/found"])
        {
            consumer.Write($"tasks/{file}.json", """{ "id": "a b", "commandLine": "run" }""");
        }

        consumer.Write("obj/named.json", """{ "id": "a b", "commandLine": "run" }""");
        consumer.Write("tasks/schema.json", """
            { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Azure Batch task file", "$defs": {} }
            """);
        var (exitCode, output) = await consumer.TryAsync("build", "--nologo");
        Assert.Equal(1, exitCode);
        Assert.Contains("found.json(1,9): error TG1003: ", output);
        Assert.Contains("named.json(1,9): error TG1003: ", output);
        Assert.DoesNotContain("x.json", output);
        Assert.DoesNotContain("schema.json", output);
    }

    [Fact]
    public async Task Messages_have_neither_secrets_nor_new_lines()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write("Consumer.csproj", Project("task.json"));
        consumer.Write("Program.cs", "System.Console.WriteLine();\n");
        consumer.Write("task.json", """
            [ { "id": "https://h/c?sv=1&sig=c2VjcmV0", "commandLine": "curl https://h/c?sv=1&sig=c2VjcmV0 && ls", "\n::warning::?sig=c2VjcmV0": 1 },
              { "id": "https://h/c?sv=1&sig=c2VjcmV0", "commandLine": "run" } ]
            """);
        var (exitCode, output) = await consumer.TryAsync("build", "--nologo");
        Assert.Equal(1, exitCode);
        Assert.Contains("error TGJ005: Task id 'https://h/c?sv=1&sig=***'", output);
        Assert.Contains(@"error TGJ001: Unknown property '\n::warning::?sig=***'", output);
        Assert.DoesNotContain("c2VjcmV0", output);
    }

    [Fact]
    public async Task Missing_file_is_an_error()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write("Consumer.csproj", Project("tasks/none.json"));
        consumer.Write("Program.cs", "System.Console.WriteLine();\n");
        var (exitCode, output) = await consumer.TryAsync("build", "--nologo");
        Assert.Equal(1, exitCode);
        Assert.Contains("error : Task file 'tasks/none.json' does not exist.", output.Replace('\\', '/'), StringComparison.Ordinal);
    }

    private string Project(string files, string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="TaskGen" Version="{packages.Version}" />
            <BatchTaskFile Include="{files}" />
          </ItemGroup>
        </Project>
        """;
}
