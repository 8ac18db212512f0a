using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Playground.Tests;

/// <summary>The playground, started as a user would, without a terminal, its files in a directory of its own.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public PlaygroundProcess(string temporary, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "TaskGen.Playground");
        Process = new() { StartInfo = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, Environment = { ["TMPDIR"] = temporary, ["DOTNET_ROOT"] = DotNetRoot } } };
        Process.Start();
    }

    public Process Process { get; }

    private static string DotNetRoot => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    /// <summary>The first line of standard output.</summary>
    public async Task<JsonElement> AddressAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return JsonElement.Parse(await Process.StandardOutput.ReadLineAsync(patience.Token) ?? "null");
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (Process.StandardOutput.ReadToEndAsync(patience.Token), Process.StandardError.ReadToEndAsync(patience.Token));
        await Process.WaitForExitAsync(patience.Token);
        return (Process.ExitCode, await output + await error);
    }

    public void Signal(string name) => Process.Start("/bin/kill", [$"-{name}", $"{Process.Id}"]).WaitForExit();

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }
}
