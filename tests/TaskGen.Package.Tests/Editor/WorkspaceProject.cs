using System;
using System.IO;
using System.Threading.Tasks;

namespace TaskGen.Package.Tests.Editor;

/// <summary>A project with the package that is open in an editor. Tests type into its one file.</summary>
internal sealed class WorkspaceProject : IDisposable
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

    private readonly ConsumerProject _consumer;

    private WorkspaceProject(ConsumerProject consumer, WorkspaceSession session) => (_consumer, Session) = (consumer, session);

    public WorkspaceSession Session { get; }

    public static async Task<WorkspaceProject> OpenAsync(Packages packages)
    {
        var consumer = packages.CreateConsumer();
        consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup><PackageReference Include="TaskGen" Version="{packages.Version}" /></ItemGroup>
            </Project>
            """);
        consumer.Write(File, Valid);
        await consumer.RunAsync("restore");
        return new(consumer, await WorkspaceSession.OpenAsync(Path.Combine(consumer.Root, "Consumer.csproj")));
    }

    public void Dispose()
    {
        Session.Dispose();
        _consumer.Dispose();
    }
}
