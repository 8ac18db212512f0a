using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Package.Tests;

/// <summary>The package in a project where another generator adds constants and members, which no generator can see.</summary>
[Collection(nameof(Packages))]
public sealed class OtherGeneratorTests(Packages packages)
{
    private const string Generator = """"
        using Microsoft.CodeAnalysis;

        [Generator(LanguageNames.CSharp)]
        public sealed class OtherGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterSourceOutput(context.CompilationProvider, static (context, _) => context.AddSource("Made.g.cs", """
                    public static class Made
                    {
                        public const string Image = "a/b:1", Text = "x", Id = "other", Line = "run";
                        public const int Number = 2;
                    }

                    public partial class Scene { public string Name => "s"; }

                    public partial class Variable { [TaskGen.EnvironmentSetting("A")] public string Value => "v"; }
                    """));
        }
        """";

    private static readonly (string File, string Source, string? Id)[] Classes =
    [
        ("Image.cs", """[BatchTask(Id = "a", CommandLine = "run")] [TaskContainerSettings(Made.Image)] public partial class Image;""", "TG0014"),
        ("Text.cs", """[BatchTask(Id = "a", CommandLine = "run")] [EnvironmentSetting("A", Made.Text)] public partial class Text;""", "TG0014"),
        ("Number.cs", """
            [BatchTask(Id = "a", CommandLine = "run")] [TaskConstraints(MaxTaskRetryCount = Made.Number)] public partial class Number;
            """, "TG0014"),
        ("Id.cs", """[BatchTask(Id = "a", CommandLine = "run")] [DependsOn(Made.Id)] public partial class Id;""", "TG0014"),
        ("Line.cs", """[BatchTask(Id = "a", CommandLine = Made.Line)] public partial class Line;""", "TG0014"),
        ("Scene.cs", """[BatchTask(Id = "t-{Name}", CommandLine = "run")] public partial class Scene;""", "TG0014"),
        ("Variable.cs", """[BatchTask(Id = "a", CommandLine = "run")] public partial class Variable;""", "TG0014"),
        ("Derived.cs", """
            [BatchTask(Id = "a", CommandLine = "run")] public abstract partial class Base;
            public sealed partial class Derived : Base;
            """, "TG0015"),
        ("Aliased.cs", """
            using A = TaskGen.BatchTaskAttribute;
            namespace N
            {
                using B = A;
                [B(Id = "aliased", CommandLine = "run")] public sealed partial class Aliased;
            }
            """, null),
    ];

    [Fact]
    public async Task Value_that_only_the_compiler_sees_is_an_error()
    {
        using var consumer = Create();
        foreach (var (file, source, _) in Classes) consumer.Write(file, file == "Aliased.cs" ? source : "using TaskGen;\n" + source);
        consumer.Write("Program.cs", "System.Console.WriteLine(TaskGen.BatchTaskExtensions.ToJson(new N.Aliased()));");
        var build = await consumer.BuildAsync();
        Assert.Equal(1, build.ExitCode);
        Assert.All(Classes.Where(static row => row.Id is not null), row => Assert.Equal(row.Id, Assert.Single(build.Ids[row.File])));
        Assert.DoesNotContain("Aliased.cs", build.Ids.Keys);

        foreach (var (file, _, id) in Classes)
        {
            if (id is not null) File.Delete(Path.Combine(consumer.Root, file));
        }

        Assert.Contains("\"id\":\"aliased\"", await consumer.RunAsync("run", "--no-restore"));
    }

    private ConsumerProject Create()
    {
        var consumer = packages.CreateConsumer();
        Directory.CreateDirectory(Path.Combine(consumer.Root, "generator"));
        consumer.Write("generator/Generator.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><LangVersion>latest</LangVersion></PropertyGroup>
              <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" /></ItemGroup>
            </Project>
            """);
        consumer.Write("generator/Made.cs", Generator);
        consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="*.cs" />
                <PackageReference Include="TaskGen" Version="{packages.Version}" />
                <ProjectReference Include="generator/Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              </ItemGroup>
            </Project>
            """);
        return consumer;
    }
}
