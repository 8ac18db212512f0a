using System.Threading.Tasks;

namespace TaskGen.Package.Tests;

/// <summary>The templates in an empty directory outside the repository.</summary>
[Collection(nameof(Packages))]
public sealed class TemplateTests(Packages packages)
{
    [Fact]
    public async Task Program_of_the_template_runs_its_tasks_and_takes_another_task_class()
    {
        using var consumer = packages.CreateConsumer();
        string[] hive = ["--debug:custom-hive", System.IO.Path.Combine(consumer.Root, ".templates")];
        await consumer.RunAsync(["new", "install", packages.PathOf("TaskGen.Templates"), .. hive]);
        await consumer.RunAsync(["new", "taskgen-app", "-n", "My.App", "-o", "app", .. hive]);
        var output = await consumer.RunAsync("run", "--project", "app");
        Assert.Contains("Hello, world!", output);
        Assert.Contains("Hello, it's me!", output);

        await consumer.RunAsync(["new", "taskgen-task", "-n", "RenderFrame", "-o", "app", "--project", "app/My.App.csproj", .. hive]);
        var source = consumer.Read("app/RenderFrame.cs");
        Assert.Contains("namespace My.App;", source);
        Assert.Contains("Id = \"render-frame-{Number}\"", source);
        await consumer.RunAsync("build", "app", "--no-restore", "-warnaserror");
        var (exitCode, usage) = await consumer.TryAsync("run", "--project", "app", "--no-build", "--", "one");
        Assert.Equal(2, exitCode);
        Assert.Contains("Usage: dotnet run", usage);
    }
}
