using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Package.Tests;

/// <summary>The <c>dotnet</c> command, as a person in a terminal has it.</summary>
internal static class DotNet
{
    public static Task<(int ExitCode, string Output)> RunAsync(string directory, params string[] arguments) => StartAsync(directory, "dotnet", arguments);

    public static async Task<(int ExitCode, string Output)> StartAsync(string directory, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1", ["DOTNET_ROLL_FORWARD"] = "Major", ["CI"] = "" },
        };

        // The test host sets variables for its own MSBuild, which another must not inherit.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) && name != "MSBUILDDISABLENODEREUSE").ToList()) start.Environment.Remove(name);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await error).ReplaceLineEndings("\n"));
    }
}
