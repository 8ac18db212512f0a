using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace TaskGen.Build.Tests;

/// <summary>A console project outside the repository, with the analyzers and light bulbs as a package would bring them.</summary>
internal sealed partial class Consumer : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-consumer-");

    public Consumer(string properties = "", bool isWithClients = false)
    {
        var here = AppContext.BaseDirectory;
        Write("Directory.Build.props", "<Project />");
        Write("Consumer.csproj", $"""
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
                {(isWithClients ? Clients(here) : "")}
                <Analyzer Include="{here}TaskGen.Analyzers.dll" />
                <Analyzer Include="{here}TaskGen.CodeFixes.dll" />
              </ItemGroup>
              <Import Project="{here}build/TaskGen.targets" />
            </Project>
            """);
        Write("Program.cs", "System.Console.WriteLine(\"ran\");");
    }

    private static string Clients(string here) => $"""
        <Reference Include="{here}TaskGen.Client.dll;{here}TaskGen.Local.dll" />
        <FrameworkReference Include="Microsoft.AspNetCore.App" />
        <PackageReference Include="Azure.Core" Version="1.64.0" />
        <PackageReference Include="Azure.Identity" Version="1.21.0" />
        """;

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_directory.FullName, file), text);

    public string Read(string file) => File.ReadAllText(Path.Combine(_directory.FullName, file));

    /// <summary>What <c>dotnet build</c> says of each file: the ids, without doubles.</summary>
    public async Task<(int ExitCode, IReadOnlyDictionary<string, string[]> Found, string Output)> BuildAsync()
    {
        var (exitCode, output) = await RunAsync("build", "--nologo", "-v:quiet", "--no-incremental", "-clp:NoSummary");
        var found = DiagnosticLine().Matches(output)
            .Select(static match => (File: match.Groups["file"].Value, Id: match.Groups["id"].Value))
            .GroupBy(static line => Path.GetFileName(line.File), static line => line.Id)
            .ToDictionary(static file => file.Key, static file => file.Distinct().Order().ToArray());
        return (exitCode, found, output);
    }

    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _directory.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["CI"] = "" },
        };

        // The test host sets variables for its own MSBuild, which another must not inherit.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) && name != "MSBUILDDISABLENODEREUSE").ToList()) start.Environment.Remove(name);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    [GeneratedRegex(@"^\s*(?<file>[^(\n]+\.cs)\(\d+,\d+\): (?:error|warning) (?<id>[A-Z]{2,3}\d{4})", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
