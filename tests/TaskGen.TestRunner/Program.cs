using System;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.TestRunner;

/// <summary>
/// Runs the tests of assemblies in this process. The runners of the .NET SDK need an SDK on the machine that runs the tests; this one is
/// published with its runtime.
/// </summary>
internal static class Program
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(30);

    private static async Task<int> Main(string[] arguments)
    {
        // A test that needs another process starts the entry point of its assembly.
        if (arguments is ["--start", var started, .. var rest])
        {
            return Assembly.Load(started).EntryPoint!.Invoke(null, [rest]) as int? ?? 0;
        }

        if (!CommandLineArguments.TryParse(arguments, out var parsed))
        {
            await Console.Error.WriteLineAsync("Usage: TaskGen.TestRunner [--filter TEXT] ASSEMBLY… | --start ASSEMBLY [ARGUMENT…]");
            return 2;
        }

        Console.OutputEncoding = Encoding.UTF8;
        var report = new TestReport(Console.Out);
        await using var timer = new Timer(
            static state => ((TestReport)state!).WriteLongRunning(ReportInterval), report, ReportInterval, ReportInterval);
        foreach (var name in parsed.Assemblies)
        {
            using var run = new TestRun(Assembly.Load(name), report);
            await run.RunAsync(parsed.Filter);
        }

        report.Complete();
        return report is { Failed: 0, Passed: > 0 } ? 0 : 1;
    }
}
