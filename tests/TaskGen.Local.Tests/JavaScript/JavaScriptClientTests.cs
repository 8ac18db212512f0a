using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.JavaScript;

/// <summary>Drives the endpoint with the official JavaScript client, where Node.js and the package are available.</summary>
public sealed class JavaScriptClientTests
{
    private const string Package = "@azure/batch@10.2.0";

    [SkippableFact]
    public async Task The_official_JavaScript_client_works_with_the_endpoint()
    {
        Skip.If(await TryRunAsync("node", ["--version"]) is not { ExitCode: 0 }, "Node.js is not available.");
        var directory = Directory.CreateTempSubdirectory("taskgen-js-").FullName;
        try
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "JavaScript", "client.js"), Path.Combine(directory, "client.js"));
            string[] install = ["install", "--prefix", directory, "--no-audit", "--no-fund", "--no-save", "--ignore-scripts", Package];
            var installed = await TryRunAsync("npm", install);
            Skip.If(installed is not { ExitCode: 0 }, $"The package {Package} cannot be installed: {installed?.Output}");

            await using var batch = await LocalBatch.StartAsync();
            var result = await TryRunAsync(
                "node", [Path.Combine(directory, "client.js"), batch.Url.ToString(), batch.AccountName, batch.AccountKey]);
            Assert.True(result is { ExitCode: 0 }, result?.Output);
            Assert.EndsWith("passed\n", result!.Value.Output);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<(int ExitCode, string Output)?> TryRunAsync(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process =
                Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, await error + await output);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
