using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Playground.Tests;

/// <summary>The playground, started as a user starts it but without a terminal, with its files in a directory of the test.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    private const int InterruptBit = 1 << 1;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public PlaygroundProcess(string temporary, params string[] arguments)
    {
        // A process started by nohup or in the background ignores SIGINT, and so would its children: env restores the default before it
        // runs the program.
        string[] prefix = IsInterruptIgnored ? ["/usr/bin/env", "--default-signal=INT"] : [];
        var program = BuiltProgram.Start("TaskGen.Playground");
        string[] command = [.. prefix, program.FileName, .. arguments];
        Process = new()
        {
            StartInfo = new(command[0], command.Skip(1))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
                Environment =
                {
                    ["TMPDIR"] = temporary,
                    ["TEMP"] = temporary,
                    ["TMP"] = temporary,
                    ["DOTNET_ROOT"] = program.Environment["DOTNET_ROOT"],
                },
            },
        };
        Process.Start();
    }

    public Process Process { get; }

    private static bool IsInterruptIgnored => OperatingSystem.IsLinux() && (IgnoredSignals() & InterruptBit) != 0;

    private static ulong IgnoredSignals()
    {
        var line = File.ReadLines("/proc/self/status").Single(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        return Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16);
    }

    /// <summary>Reads the first line of standard output.</summary>
    public async Task<JsonElement> AddressAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return JsonElement.Parse(await Process.StandardOutput.ReadLineAsync(patience.Token) ?? "null");
    }

    /// <summary>Reads standard output up to a line that matches a regular expression.</summary>
    public async Task ReadToAsync(string pattern)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var line = await Process.StandardOutput.ReadLineAsync(patience.Token);
            Assert.NotNull(line);
            if (Regex.IsMatch(line, pattern)) return;
        }
    }

    /// <summary>Waits for the process to end.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = Process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = Process.StandardError.ReadToEndAsync(patience.Token);
        await Process.WaitForExitAsync(patience.Token);
        return (Process.ExitCode, await output + await error);
    }

    public void Signal(string name) => Process.Start("/bin/kill", [$"-{name}", $"{Process.Id}"]).WaitForExit();

    /// <summary>
    /// Kills the process, and before it the watchdog that would end its tasks and delete its files: nothing cleans up then, as where the
    /// whole session is killed. Linux only.
    /// </summary>
    public void KillWithWatchdog()
    {
        // Tasks have the service's variables in their environment; that of the watchdog contains only PATH.
        var watchdog = Assert.Single(Children(), static id => !Read($"/proc/{id}/environ").Contains("AZ_BATCH_", StringComparison.Ordinal));
        Process.Start("/bin/kill", ["-KILL", watchdog]).WaitForExit();
        Signal("KILL");
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }

    private string[] Children() =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(static directory => directory["/proc/".Length..])
            .Where(id => char.IsAsciiDigit(id[0]) && ParentOf(id) == $"{Process.Id}"),
    ];

    // 17 (a name) S 1 …: the name can contain anything.
    private static string? ParentOf(string id)
    {
        var stat = Read($"/proc/{id}/stat");
        return stat.Length == 0 ? null : stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1];
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // The process has ended.
            return "";
        }
    }
}
