using System;
using System.Buffers;

namespace TaskGen.Tests.Serialization;

public sealed partial class AllocationTests
{
    [Fact]
    public void Writing_a_task_does_not_allocate()
    {
        var task = new Typical(7, "the \"lobby\" — ü.blend", new Uri("https://a.blob.core.windows.net/r?sig=a%2Bb"), Guid.NewGuid());
        var output = new ArrayBufferWriter<byte>(16384);
        for (var i = 0; i < 100; i++)
        {
            output.ResetWrittenCount();
            task.WriteTo(output);
        }

        output.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        task.WriteTo(output);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [BatchTask(Id = "t-{Frame:D4}", DisplayName = "{Scene}", CommandLine = "/bin/sh -c 'run {Scene} {Frame}'")]
    [EnvironmentSetting("RUN", "{Run:N}")]
    [OutputFile("*", ContainerUrl = "{Results}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
    private sealed partial record Typical(int Frame, string Scene, Uri Results, Guid Run)
    {
        [ResourceFile] public ResourceFile[] Inputs { get; init; } = [new() { HttpUrl = "https://h/f", FilePath = "f" }];
    }
}
