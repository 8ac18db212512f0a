using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace TaskGen.Tool.Tests;

/// <summary>The tool as a process, in a directory of its own.</summary>
internal sealed class Tool : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-tool-");

    public string Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return file;
    }

    public string PathOf(string file) => Path.Combine(_directory.FullName, file);

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _directory.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "TaskGen.Tool.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = (await process.StandardOutput.ReadToEndAsync()).ReplaceLineEndings("\n");
        await process.WaitForExitAsync();
        return (process.ExitCode, output, (await error).ReplaceLineEndings("\n"));
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
