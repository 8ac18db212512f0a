using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using TaskGen.Local.Processes;

namespace TaskGen.Local.Tests.Processes;

public sealed class ProcessGroupsTests : IDisposable
{
    private readonly List<Process> _processes = [];

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            process.Kill();
            process.Dispose();
        }
    }

    [FactOn(TestPlatform.Linux, Reasons.OnLinux)]
    public async Task Group_is_ended()
    {
        var process = await StartGroupAsync();
        var groups = new ProcessGroups();
        groups.Add(Text(process.Id));
        Assert.Equal([process.Id], groups.Known);
        Assert.True(groups.End());
        await process.WaitForExitAsync();
        Assert.Empty(groups.Known);
    }

    [FactOn(TestPlatform.Linux, Reasons.OnLinux)]
    public async Task Group_that_could_not_be_looked_up_is_ended()
    {
        var process = await StartGroupAsync();
        var groups = new ProcessGroups { Lister = "no-such-program" };
        groups.Add(Text(process.Id));
        groups.Lister = "ps";
        Assert.True(groups.End());
        await process.WaitForExitAsync();
    }

    [FactOn(TestPlatform.Linux, Reasons.OnLinux)]
    public async Task Processes_that_cannot_be_listed_have_not_ended()
    {
        var process = await StartGroupAsync();
        var groups = new ProcessGroups();
        groups.Add(Text(process.Id));
        groups.Lister = "no-such-program";
        Assert.False(groups.End());
        Assert.Equal([process.Id], groups.Known);
    }

    // As if the first process had been started before, and its number had been given to another one.
    [TheoryOn(TestPlatform.Linux, Reasons.OnLinux)]
    [InlineData(-3600)]
    [InlineData(3600)]
    [InlineData(null)]
    public async Task Group_of_someone_else_is_not_ended(int? seconds)
    {
        var process = await StartGroupAsync();
        var groups = new ProcessGroups();
        groups.Add(process.Id, seconds is { } offset ? process.StartTime.ToUniversalTime().AddSeconds(offset) : null);
        Assert.True(groups.End());
        Assert.False(process.HasExited);
        Assert.Empty(groups.Known);
    }

    [FactOn(TestPlatform.Linux, Reasons.OnLinux)]
    public async Task Group_is_forgotten_when_it_is_empty()
    {
        var (first, second) = (await StartGroupAsync(), await StartGroupAsync());
        var groups = new ProcessGroups();
        groups.Add(Text(first.Id));
        first.Kill();
        await first.WaitForExitAsync();
        groups.Add(Text(second.Id));
        Assert.Equal([second.Id], groups.Known);
    }

    [TheoryOn(TestPlatform.Linux, Reasons.OnLinux)]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-5")]
    [InlineData("error")]
    public void Group_of_a_program_that_was_not_started_is_not_added(string? line)
    {
        var groups = new ProcessGroups();
        groups.Add(line);
        Assert.Empty(groups.Known);
    }

    private async Task<Process> StartGroupAsync()
    {
        Skip.IfNot(File.Exists("/bin/ps"), "ps is not installed.");
        var process = Process.Start("setsid", ["sleep", "1000"]);
        _processes.Add(process);
        await Wait.UntilAsync(() => File.ReadAllText($"/proc/{Text(process.Id)}/stat").Contains($" {process.Id} {process.Id} "));
        return process;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
