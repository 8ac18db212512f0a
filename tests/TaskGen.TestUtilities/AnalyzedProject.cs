using System;
using System.IO;

namespace TaskGen.TestUtilities;

/// <summary>Creates a console project that has the analyzers and code fixes as the package would add them.</summary>
public static class AnalyzedProject
{
    // Only projects that run an editor have it.
    private const string Completion = "TaskGen.Completion.dll";

    public static ConsumerProject Create(string properties = "", bool hasClients = false)
    {
        var here = AppContext.BaseDirectory;
        var consumer = new ConsumerProject();
        consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{here}build/TaskGen.props" />
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{here}TaskGen.dll" />
                {(hasClients ? Clients(here) : "")}
                <Analyzer Include="{here}TaskGen.Analyzers.dll" />
                <Analyzer Include="{here}TaskGen.CodeFixes.dll" />
                {(File.Exists(here + Completion) ? $"<Analyzer Include=\"{here}{Completion}\" />" : "")}
              </ItemGroup>
              <Import Project="{here}build/TaskGen.targets" />
            </Project>
            """);
        consumer.Write("Program.cs", "System.Console.WriteLine(\"ran\");");
        return consumer;
    }

    private static string Clients(string here) => $"""
        <Reference Include="{here}TaskGen.Client.dll;{here}TaskGen.Local.dll" />
        <PackageReference Include="xunit" Version="{typeof(FactAttribute).Assembly.GetName().Version!.ToString(3)}" />
        <FrameworkReference Include="Microsoft.AspNetCore.App" />
        <PackageReference Include="Azure.Core" Version="1.64.0" />
        <PackageReference Include="Azure.Identity" Version="1.21.0" />
        <PackageReference Include="OpenTelemetry.Extensions.Hosting" Version="1.20.1" />
        """;
}
