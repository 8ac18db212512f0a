using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.TestUtilities;

/// <summary>Runs the <c>dotnet</c> command, or another program, as a user in a terminal does.</summary>
public static class DotNetCommand
{
    // Longer than any build of a test takes on a busy machine; what hangs fails with what it wrote.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public static Task<(int ExitCode, string Output)> RunAsync(string directory, params string[] arguments) =>
        StartAsync(directory, "dotnet", arguments);

    public static async Task<(int ExitCode, string Output)> StartAsync(string directory, string program, params string[] arguments)
    {
        using var process = Process.Start(Describe(directory, program, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            var command = $"{program} {string.Join(' ', arguments)}";
            Assert.Fail($"'{command}' did not end within {Limit.TotalMinutes} minutes.\n{await output}{await error}");
        }

        return (process.ExitCode, (await output + await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Returns how to start a program with its output redirected, without the settings of the test host.</summary>
    public static ProcessStartInfo Describe(string directory, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host sets variables for its own MSBuild, which another one must not inherit.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase))
            .ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        start.Environment["CI"] = "";
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
