using System;
using System.IO;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Tests.Scheduling;

public sealed class TaskDirectoryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // A task can leave such a link, and the endpoint may write where the task may not.
    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_written_through_a_link(bool exists)
    {
        var target = Path.Combine(_root, "target");
        if (exists) File.WriteAllText(target, "kept");
        var directory = new TaskDirectory(Path.Combine(_root, "task"), Path.Combine(_root, "temporary"));
        directory.Create();
        File.CreateSymbolicLink(directory.StandardError, target);
        directory.AppendToError("a line");
        Assert.Equal(exists ? "kept" : null, ReadTarget());

        directory.Create();
        directory.AppendToError("a line");
        Assert.Equal("a line\n", File.ReadAllText(directory.StandardError));
        Assert.Equal(exists ? "kept" : null, ReadTarget());

        string? ReadTarget() => File.Exists(target) ? File.ReadAllText(target) : null;
    }
}
