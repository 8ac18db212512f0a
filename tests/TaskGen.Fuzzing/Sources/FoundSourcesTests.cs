using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Fuzzing.Sources;

/// <summary>Reduced sources that once caused a failure.</summary>
public sealed class FoundSourcesTests
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing TaskGen;\n";

    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = default(string)!)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = null, CommandLine = "run")] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [TaskContainerSettings((string)null!, NoBindMounts = true)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [ResourceFile(HttpUrl = "https://h/f", FilePath = null)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [TaskContainerSettings] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = default)] public static partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a")] public partial class CommandLine { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run {X}")] public partial class C { public string X { set { } } }""")]
    [InlineData("""public abstract class Base { string Name => ""; } [BatchTask(Id = "a", CommandLine = "run {Name}")] public partial class C : Base;""")]
    [InlineData("""[BatchTask(Id = "a                                                                            b", CommandLine = "run")] public partial class C;""")]
    public async Task Code_fix_does_not_break_code_that_compiled(string source) =>
        Assert.Empty(await FuzzedSourcesTests.FaultsAsync(Usings + source));

    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] public partial class C { [ResourceFile] public List<ResourceFile?> Files { get; } = [null]; [OutputFile] public OutputFile?[]? Outputs { get; } }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run {X}")] public partial class @var { public string X => ""; }""")]
    [InlineData("""[BatchTask(Id = "a-{N}", CommandLine = "run")] public partial record @System(int N);""")]
    [InlineData("""public partial class Outer<> { [BatchTask(Id = "a", CommandLine = "run {X}")] public partial class C { public string X => ""; } }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] public partial class C { [EnvironmentSetting("X")] public string { get; } }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] public partial class C { [ResourceFile] public ResourceFile? File .=> null; }""")]
    [InlineData("""public interface I { ResourceFile? File { get; } } [BatchTask(Id = "a", CommandLine = "run")] public partial class C : I { [ResourceFile] ResourceFile? I.File => null; }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run {Args}")] public partial class C { [ResourceFile] public System.Collections.Immutable.ImmutableArray<ResourceFile>? Files { get; } [OutputFile] public ArraySegment<OutputFile>? Outputs { get; } public System.Collections.Immutable.ImmutableArray<string>? Args { get; } }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [TaskContainerSettings("i:1")] public partial class C { [ContainerHostBatchBindMount] public ContainerHostDataPath? One { get; } [ContainerHostBatchBindMount] public ContainerHostDataPath? Two { get; } }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [Task﻿ContainerSettings(NoBindMounts = true)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "{Fr\u202eame}", CommandLine = "run")] public partial class C { public int Frame => 1; }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [DependsOnRange(1, -1)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class lower { }""")]
    public async Task Source_does_not_break_the_generator(string source) =>
        Assert.Empty(await FuzzedSourcesTests.FaultsAsync(Usings + source));

    [Theory]
    [InlineData("0123456789012345678901234567890{", "", "/bin/sh -c '", "cmd /c ")]
    [InlineData("{Missing} ", "", "powershell -Command ")]
    [InlineData("$( ", "", "/bin/sh -c '", "/bin/bash -c \\\"", "powershell -Command ")]
    [InlineData("{X}{X:raw} '{X}' ", "/bin/sh -c '", "cmd /c ")]
    [InlineData("""\" {X} \" ${X} `""", "/bin/bash -c \\\"", "powershell -Command ")]
    [InlineData("; sh -c 'x {X}' && ", "", "/bin/bash -c \\\"", "cmd /c ")]
    [InlineData("$((1 + ${A:-{X}}", "/bin/sh -c '", "/bin/bash -c \\\"")]
    [InlineData("case x in ", "/bin/sh -c '", "/bin/bash -c \\\"")]
    public async Task Command_line_of_maximum_length_is_read_in_time(string piece, params string[] beginnings)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 32_000 / piece.Length));
        foreach (var beginning in beginnings)
        {
            Assert.Empty(await FuzzedSourcesTests.FaultsAsync(Usings
                + $"[BatchTask(Id = \"a\", CommandLine = \"{beginning}{text}\")] public partial class C {{ public string X => \"\"; }}"));
        }
    }

    [Fact]
    public async Task Long_concatenation_with_an_error_is_read()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"a\"", 5_000)) + " + \"{Missing}\"";
        var faults = "The thread ended.";

        // The share of the stack is that of 20,000 texts in the 1 MB of a host's thread: deep recursion would overflow it and end the
        // process.
        var thread = new Thread(
            () => faults = string.Concat(FuzzedSourcesTests.FaultsAsync(Usings
                + $"[BatchTask(Id = \"a\", CommandLine = {sum})] public partial class C;")
                .GetAwaiter()
                .GetResult()),
            maxStackSize: 1 << 18);
        thread.Start();
        await Task.Run(thread.Join);
        Assert.Equal("", faults);
    }
}
