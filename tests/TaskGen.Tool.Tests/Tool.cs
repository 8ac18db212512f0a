using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using System.Threading.Tasks;

namespace TaskGen.Tool.Tests;

/// <summary>Runs the tool as a process in a temporary directory.</summary>
internal sealed partial class Tool : IDisposable
{
    // Neither removes a byte order mark nor accepts other encodings.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-tool-");

    public string Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public string Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
        return file;
    }

    public string PathOf(string file) => Path.Combine(_directory.FullName, file);

    public Task<(int ExitCode, string Output, string Error)> RunAsync(string? input, params string[] arguments) =>
        RunAsync(input, [], arguments);

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string? input, (string Name, string Value)[] variables, params string[] arguments)
    {
        var start = BuiltProgram.Start("TaskGen.Tool", arguments);
        start.WorkingDirectory = _directory.FullName;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.StandardErrorEncoding = Encoding.UTF8;
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return await RunAsync(start, input);
    }

    /// <summary>Runs the tool in a console with a code page of its own, as far as the system has consoles.</summary>
    public Task<(int ExitCode, string Output, string Error)> RunInCodePageAsync(int codePage, params string[] arguments)
    {
        Write("run.cmd", $"@chcp {codePage} >nul\r\n@\"{BuiltProgram.PathOf("TaskGen.Tool")}\" %*\r\n");
        var start = BuiltProgram.Start("cmd", ["/c", "run.cmd", .. arguments]);
        start.FileName = "cmd.exe";
        start.WorkingDirectory = _directory.FullName;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardErrorEncoding = Encoding.UTF8;
        return RunAsync(start, null);
    }

    /// <summary>Runs the tool in the console of this process, although the output of this process is redirected.</summary>
    public async Task<int> RunInConsoleAsync(params string[] arguments)
    {
        Write("run.cmd", $"@\"{BuiltProgram.PathOf("TaskGen.Tool")}\" %* <CONIN$ >CONOUT$ 2>&1\r\n");
        var start = BuiltProgram.Start("cmd", ["/c", "run.cmd", .. arguments]);
        start.FileName = "cmd.exe";
        start.WorkingDirectory = _directory.FullName;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Creates another name of a file.</summary>
    public void Link(string file, string name)
    {
        if (OperatingSystem.IsWindows()) Assert.True(CreateHardLink(PathOf(name), PathOf(file), 0));
        else
        {
            using var link = Process.Start("ln", [PathOf(file), PathOf(name)]);
            link.WaitForExit();
            Assert.Equal(0, link.ExitCode);
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start, string? input)
    {
        using var process = Process.Start(start)!;
        try
        {
            if (input is not null) await process.StandardInput.WriteAsync(input);
        }
        catch (IOException)
        {
            // The tool ended without reading its input.
        }
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return (process.ExitCode, Utf8.GetString(output.ToArray()), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the tool with its standard output redirected to a file by a shell.</summary>
    public async Task<(int ExitCode, string Error)> RunToFileAsync(string file, params string[] arguments)
    {
        var start = BuiltProgram.Start("/bin/sh", ["-c", "exec \"$@\" >" + file, "sh", BuiltProgram.PathOf("TaskGen.Tool"), .. arguments]);
        start.WorkingDirectory = _directory.FullName;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    /// <summary>Starts the tool, sends it SIGTERM when it reads a named pipe, and returns its exit code.</summary>
    public async Task<int> RunAndTerminateAsync(string pipe, params string[] arguments)
    {
        var start = BuiltProgram.Start("TaskGen.Tool", arguments);
        start.WorkingDirectory = _directory.FullName;
        using var process = Process.Start(start)!;

        // A pipe opens when both sides have opened it.
        await using var writer = await Task.Run(() => new FileStream(PathOf(pipe), FileMode.Open, FileAccess.Write));
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose() => _directory.Delete(recursive: true);

    [SupportedOSPlatform("windows")]
    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string file, nint security);
}
