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

    [Fact]
    public void Values_that_outgrow_the_stack_are_written_in_pooled_arrays()
    {
        var output = new ArrayBufferWriter<byte>(16384);
        var text = new string('\'', 1000);
        AssertNoAllocation(output, static (ref TaskJsonWriter json, string text) => json.Text(LongValue.Instance), text);
        AssertNoAllocation(output, static (ref TaskJsonWriter json, string text) => json.Enum(default(LongName)), text);
        AssertNoAllocation(output, static (ref TaskJsonWriter json, string text) => json.Argument(text, CommandLayer.Word), text);
        AssertNoAllocation(
            output,
            static (ref TaskJsonWriter json, string text) =>
                json.Argument(text, CommandLayer.PowerShellSingleQuotes, CommandLayer.WindowsDoubleQuotes),
            text);
    }

    private static void AssertNoAllocation(ArrayBufferWriter<byte> output, Write write, string text)
    {
        var before = 0L;
        for (var i = 0; i < 100; i++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            output.ResetWrittenCount();
            var json = new TaskJsonWriter(output);
            write(ref json, text);
            json.Complete();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private delegate void Write(ref TaskJsonWriter json, string text);

    private enum LongName
    {
        ValueWithANameThatIsLongerThanTheBufferOnTheStackWhichHasRoomForOneHundredAndTwentyEightCharactersWhileMostNamesAreMuchShorterOne,
    }

    // A class, because code that is not optimized yet boxes a struct.
    private sealed class LongValue : ISpanFormattable
    {
        public static readonly LongValue Instance = new();

        public string ToString(string? format, IFormatProvider? formatProvider) => throw new NotSupportedException();

        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            charsWritten = 0;
            if (destination.Length < 1000) return false;
            destination[..1000].Fill('x');
            charsWritten = 1000;
            return true;
        }
    }

    [BatchTask(Id = "t-{Frame:D4}", DisplayName = "{Scene}", CommandLine = "/bin/sh -c 'run {Scene} {Frame}'")]
    [EnvironmentSetting("RUN", "{Run:N}")]
    [OutputFile("*", ContainerUrl = "{Results}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
    private sealed partial record Typical(int Frame, string Scene, Uri Results, Guid Run)
    {
        [ResourceFile] public ResourceFile[] Inputs { get; init; } = [new() { HttpUrl = "https://h/f", FilePath = "f" }];
    }
}
