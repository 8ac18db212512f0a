using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;
using TaskGen.Local.Execution;
using TaskGen.Local.Processes;

namespace TaskGen.Local.Tests.Windows;

/// <summary>Tests of jobs of Windows and of the processes in them.</summary>
[SupportedOSPlatform("windows")]
public sealed partial class JobObjectTests : IDisposable
{
    private const string Reason = "Job objects are of Windows.";
    private const uint QueryAccess = 4;

    private readonly WindowsPing _ping = new();
    private readonly string _directory = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task Processes_end_also_where_the_job_may_not_be_terminated()
    {
        using var job = new JobObject();
        using var process = Start(job);
        using var limited = OpenForQuery(job);
        job.Dispose();
        Assert.NotEmpty(_ping.Processes());

        limited.End();
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.Empty(_ping.Processes());
        Assert.False(await limited.WaitUntilEmptyAsync());
        limited.End();
        Assert.Throws<System.ComponentModel.Win32Exception>(() => Start(limited));
    }

    // Each instance of a multi-instance task ends the processes of all.
    [FactOn(TestPlatform.Windows, Reason)]
    public async Task Job_can_be_ended_by_several_threads_while_others_start_processes_in_it()
    {
        for (var i = 0; i < 20; i++)
        {
            var job = new JobObject();
            using var limited = OpenForQuery(job);
            job.Dispose();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
            {
                if (thread % 4 == 1) Assert.Throws<System.ComponentModel.Win32Exception>(() => Start(limited));
                else if (thread % 4 == 2) await limited.WaitUntilEmptyAsync();
                else limited.End();
            })));
        }
    }

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task Job_that_is_closed_stays_open_while_a_process_is_started_in_it()
    {
        var job = new JobObject();
        using var process = Start(job);
        CloseWhileOpen(job);
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.Throws<System.ComponentModel.Win32Exception>(() => Start(job));

        void CloseWhileOpen(JobObject job)
        {
            using var reference = job.Open();
            job.Dispose();
            Assert.NotEmpty(_ping.Processes());
            Assert.NotEqual(0, reference.Value);
        }
    }

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task Waiting_for_an_empty_job_returns_whether_it_is_empty()
    {
        using var job = new JobObject();
        Assert.True(await job.WaitUntilEmptyAsync());
        using var process = Start(job);
        Assert.False(await job.WaitUntilEmptyAsync(maxRounds: 3));
        job.End();
        Assert.True(await job.WaitUntilEmptyAsync());
        job.Dispose();
        Assert.False(await job.WaitUntilEmptyAsync());
    }

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task A_process_can_be_disposed_while_it_is_waited_for()
    {
        using var job = new JobObject();
        for (var i = 0; i < 20; i++)
        {
            var process = Start(job);
            using var stop = new CancellationTokenSource();
            var wait = process.WaitForExitAsync(stop.Token);
            await stop.CancelAsync();
            process.Dispose();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        }

        job.End();
        Assert.True(await job.WaitUntilEmptyAsync());
        Assert.Empty(_ping.Processes());
    }

    private static JobObject OpenForQuery(JobObject job)
    {
        using var reference = job.Open();
        Assert.True(DuplicateHandle(
            GetCurrentProcess(), reference.Value, GetCurrentProcess(), out var query, QueryAccess, inherits: false, options: 0));
        return new(query);
    }

    private WindowsProcess Start(JobObject job) => WindowsProcess.Start(
        _ping.CommandLine,
        _directory,
        new Dictionary<string, string>(TaskEnvironment.OfHost()),
        Path.Combine(_directory, "stdout.txt"),
        Path.Combine(_directory, "stderr.txt"),
        job);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool DuplicateHandle(
        nint sourceProcess,
        nint source,
        nint targetProcess,
        out SafeFileHandle target,
        uint access,
        [MarshalAs(UnmanagedType.Bool)] bool inherits,
        uint options);

    [LibraryImport("kernel32")]
    private static partial nint GetCurrentProcess();
}
