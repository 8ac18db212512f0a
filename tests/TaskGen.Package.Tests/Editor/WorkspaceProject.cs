using System.IO;
using System.Threading.Tasks;

namespace TaskGen.Package.Tests.Editor;

/// <summary>A project with the package that is open in an editor. The tests of a class type into its one file.</summary>
public sealed class WorkspaceProject(Packages packages) : IAsyncLifetime
{
    public const string File = "Render.cs";
    public const string Valid = """
        using System;
        using TaskGen;

        /// <summary>A scene.</summary>
        public sealed class Scene
        {
            /// <summary>The name of the scene; see <see cref="Scene.Length()"/>.</summary>
            public string Name { get; set; } = "";
            public int Length() => 7;
            internal static int Count => 0;
        }

        /// <summary>Renders a frame.</summary>
        /// <param name="Frame">The number of the frame, from 1.</param>
        [BatchTask(Id = "frame-{Frame:D4}", CommandLine = "/bin/sh -c 'render {Scene.Name} -f {Frame}'")]
        [EnvironmentSetting("LOG", "/tmp/{Frame}.log")]
        public sealed partial record Render(int Frame, Scene Scene, DateTime When);
        """;

    private ConsumerProject _consumer = null!;

    internal WorkspaceSession Session { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _consumer = packages.CreateConsumer();
        _consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup><PackageReference Include="TaskGen" Version="{packages.Version}" /></ItemGroup>
            </Project>
            """);
        _consumer.Write(File, Valid);
        await _consumer.RunAsync("restore");
        Session = await WorkspaceSession.OpenAsync(Path.Combine(_consumer.Root, "Consumer.csproj"));
    }

    public Task DisposeAsync()
    {
        Session.Dispose();
        _consumer.Dispose();
        return Task.CompletedTask;
    }
}
