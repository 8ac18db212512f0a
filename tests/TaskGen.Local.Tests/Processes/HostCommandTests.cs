using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Processes;

namespace TaskGen.Local.Tests.Processes;

public sealed class HostCommandTests : IDisposable
{
    private const string Text = "Größe Ω 你好";

    private readonly string _directory = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Streams_are_UTF8_and_apart()
    {
        var result = await RunAsync($"cat > '{_directory}/input'; echo \"$NAME\"; echo error >&2; exit 3", input: Text);
        Assert.Equal(new(3, Text, "error"), result);
        Assert.Equal(Encoding.UTF8.GetBytes(Text), File.ReadAllBytes(Path.Combine(_directory, "input")));
    }

    // The default on Windows is the code page of the console, which has no such characters.
    [FactOn(TestPlatform.Windows, "The program is a batch file.")]
    public async Task Streams_are_UTF8_on_Windows()
    {
        var program = Path.Combine(_directory, "program.cmd");
        File.WriteAllText(program, """
            @echo off
            set /p text=
            setlocal enabledelayedexpansion
            >"%~dp0input" echo !text!
            type "%~dp0output"
            type "%~dp0output" >&2
            """.ReplaceLineEndings("\r\n"));
        File.WriteAllText(Path.Combine(_directory, "output"), Text);
        var result = await new HostCommand { Program = program, Arguments = [], Input = Text + "\r\n" }.RunAsync(CancellationToken.None);
        Assert.Equal(new(0, Text, Text), result);
        Assert.Equal(Encoding.UTF8.GetBytes(Text + "\r\n"), File.ReadAllBytes(Path.Combine(_directory, "input")));
    }

    [Fact]
    public async Task A_program_that_cannot_be_started_is_a_result()
    {
        var result = await new HostCommand { Program = Path.Combine(_directory, "none"), Arguments = [] }.RunAsync(CancellationToken.None);
        Assert.Null(result.ExitCode);
        Assert.False(result.IsSuccess);
        Assert.StartsWith("It cannot be started: ", result.Problem);
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_program_may_end_without_reading_its_input() =>
        Assert.Equal(new(0, "done", ""), await RunAsync("echo done", input: new string('a', 1_000_000)));

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task More_output_than_a_pipe_holds_is_read()
    {
        var result = await RunAsync("head -c 300000 /dev/zero | tr '\\0' e >&2; head -c 300000 /dev/zero | tr '\\0' o");
        Assert.Equal(new(0, new string('o', 300_000), new string('e', 300_000)), result);
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("sleep 1000.875; true")]
    [InlineData("trap '' TERM INT HUP; (sleep 1000.875; true) & wait")]
    public async Task A_program_that_runs_too_long_is_ended_with_its_children(string script)
    {
        var result = await RunAsync(script, limit: TimeSpan.FromSeconds(1));
        Assert.Equal(new(null, "", "It did not end within 1 seconds."), result);
        await Wait.UntilAsync(static () => Endpoint.Processes("1000.875").Count == 0);
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_program_that_does_not_read_its_input_can_be_canceled()
    {
        using var stop = new CancellationTokenSource();
        var run = RunAsync($"touch '{_directory}/started'; sleep 1001.125; true", new string('a', 1_000_000), cancellationToken: stop.Token);
        await Wait.UntilAsync(() => File.Exists(Path.Combine(_directory, "started")));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Wait.UntilAsync(static () => Endpoint.Processes("1001.125").Count == 0);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync("true", cancellationToken: stop.Token));
    }

    [FactOn(TestPlatform.Windows, "The program is a batch file.")]
    public async Task A_program_on_Windows_that_does_not_read_its_input_can_be_canceled()
    {
        var ping = new WindowsPing();
        var program = Path.Combine(_directory, "program.cmd");
        File.WriteAllText(program, $"@echo off\r\ntype nul >\"%~dp0started\"\r\n{ping.CommandLine} >nul\r\n");
        using var stop = new CancellationTokenSource();
        var run = new HostCommand { Program = program, Arguments = [], Input = new string('a', 1_000_000) }.RunAsync(stop.Token);
        await Wait.UntilAsync(() => File.Exists(Path.Combine(_directory, "started")));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Wait.UntilAsync(() => ping.Processes().Length == 0);
    }

    // The process outlives the program, and would hold up the call for as long as it runs.
    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_process_that_is_left_behind_may_keep_the_output_open()
    {
        var result = await RunAsync($"sleep 1000 & echo $! > '{_directory}/left'; echo done");
        using var left = Process.GetProcessById(
            int.Parse(File.ReadAllText(Path.Combine(_directory, "left")), CultureInfo.InvariantCulture));
        Assert.False(left.HasExited);
        left.Kill();
        Assert.Equal(new(0, "done", ""), result);
    }

    private static Task<HostCommandResult> RunAsync(
        string script, string input = "", TimeSpan? limit = null, CancellationToken cancellationToken = default) => new HostCommand
        {
            Program = "/bin/sh",
            Arguments = ["-c", script],
            Environment = new Dictionary<string, string> { ["NAME"] = Text },
            Input = input,
            Limit = limit ?? Timeout.InfiniteTimeSpan,
        }.RunAsync(cancellationToken);
}
