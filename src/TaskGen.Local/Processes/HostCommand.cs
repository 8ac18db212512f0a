using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Local.Processes;

/// <summary>
/// A call of a program of this machine, such as a container runtime. Whatever the program does, the call ends: with a result, or by its
/// cancellation.
/// </summary>
internal sealed class HostCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // A program that was killed is gone after a moment. What it started may have its output open for longer than it runs.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Gets the path of the program.</summary>
    public required string Program { get; init; }

    public required IEnumerable<string> Arguments { get; init; }

    /// <summary>Gets the variables that are added to those of this process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets what the program reads from its standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>Gets how long the program may run.</summary>
    public TimeSpan Limit { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Runs the program.</summary>
    /// <param name="cancellationToken">Ends the program, with everything that it started.</param>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    public async Task<HostCommandResult> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process();
        try
        {
            process.StartInfo = CreateStart();
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or ArgumentException)
        {
            // An argument is not valid where this process has variables whose names differ by case alone, on Windows.
            return new(null, "", $"It cannot be started: {exception.Message}");
        }

        using var reading = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(Limit);
        var output = new StreamText(process.StandardOutput, reading.Token);
        var error = new StreamText(process.StandardError, reading.Token);
        var writing = WriteInputAsync(process.StandardInput, stop.Token);
        try
        {
            // On Windows, a write that has begun cannot be canceled. It ends with the program.
            await writing.WaitAsync(stop.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(stop.Token).ConfigureAwait(false);
            await Task.WhenAll(output.End, error.End).WaitAsync(Grace, stop.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return new(process.ExitCode, output.ToString(), error.ToString());
        }
        catch (OperationCanceledException)
        {
            ProcessTree.EndChildren(process);
            await Task.WhenAll(process.WaitForExitAsync(CancellationToken.None), writing).WaitAsync(Grace, CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            var seconds = Limit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return new(null, output.ToString(), $"It did not end within {seconds} seconds. {error}".Trim());
        }
        finally
        {
            await reading.CancelAsync().ConfigureAwait(false);
        }
    }

    private ProcessStartInfo CreateStart()
    {
        // On Windows, the default is the code page of the console.
        var start = new ProcessStartInfo(Program, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return start;
    }

    private async Task WriteInputAsync(StreamWriter input, CancellationToken cancellationToken)
    {
        try
        {
            await using (input.ConfigureAwait(false))
            {
                await input.WriteAsync(Input.AsMemory(), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // The program ended without reading all of it. Its exit code shows whether that matters.
        }
    }

    /// <summary>The text of a stream as far as it was read.</summary>
    private sealed class StreamText
    {
        private const int BufferSize = 4096;

        private readonly StringBuilder _text = new();

        public StreamText(StreamReader reader, CancellationToken cancellationToken) => End = ReadAsync(reader, cancellationToken);

        /// <summary>Gets the task that ends with the stream.</summary>
        public Task End { get; }

        public override string ToString()
        {
            lock (_text) return _text.ToString().Trim();
        }

        private async Task ReadAsync(StreamReader reader, CancellationToken cancellationToken)
        {
            using (reader)
            {
                var buffer = new char[BufferSize];
                try
                {
                    while (await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var length)
                    {
                        lock (_text) _text.Append(buffer, 0, length);
                    }
                }
                catch (Exception exception) when (exception is IOException or OperationCanceledException)
                {
                    // Nothing more is needed, or the program was killed.
                }
            }
        }
    }
}
