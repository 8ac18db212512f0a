using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Analyzers.Tests.Generation;

/// <summary>Whatever the type looks like, its generated part compiles without a warning.</summary>
public sealed class TaskTypeKindTests
{
    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public sealed partial record R;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public partial struct S { }""")]
    [InlineData("""[BatchTask(Id = "a-{N}", CommandLine = "x")] public readonly partial record struct S(int N);""")]
    [InlineData("""internal partial class Outer<T> where T : class { private partial interface I { [BatchTask(Id = "a-{@class}", CommandLine = "x {@namespace.@int}")] sealed partial record @event(string @class, @event.P @namespace) { public sealed record P(int @int); } } }""")]
    [InlineData("""namespace @void.@if { [BatchTask(Id = "a", CommandLine = "x {output} {json} {jobId}")] public sealed partial record C(string output, string json, string jobId); }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public partial class C { public void WriteTo(string s) { } public int AddRequest => 1; public string TaskId => ""; }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public sealed partial class WriteTo { }""")]
    [InlineData("""public class Base { public void WriteTo() { } } [BatchTask(Id = "a", CommandLine = "x")] public partial class C : Base { }""")]
    [InlineData("""public abstract class Base { protected string Name { get; } = ""; public required int N { get; init; } } [BatchTask(Id = "a-{N}", CommandLine = "x {Name} {Path()}")] public partial class C : Base { public static string Path() => ""; }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x {Old}")] public partial class C { [System.Obsolete] public string Old => ""; }""")]
    [InlineData("""namespace A { [BatchTask(Id = "a", CommandLine = "x")] public partial class C { } } namespace B { [BatchTask(Id = "b", CommandLine = "x")] public partial class C { } }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public partial class Task1 { } [BatchTask(Id = "b", CommandLine = "x")] public partial class TASK1 { }""")]
    [InlineData("""namespace A.B { [BatchTask(Id = "a", CommandLine = "x")] public partial class C { } } namespace A.b { [BatchTask(Id = "b", CommandLine = "x")] public partial class C { } }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public sealed partial class lower { }""")]
    [InlineData("""namespace TaskGen.System { [BatchTask(Id = "a", CommandLine = "x {Global}")] public partial class String { public global::System.String Global => ""; } }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x {A?.B}")] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public partial class C { [DependsOn] public C? Other { get; set; } [DependsOn] public C[]? Others { get; set; } [ContainerHostBatchBindMount] public ContainerHostDataPath? Path { get; set; } }""")]
    [InlineData("""[BatchTask(Id = "{Mode:G}{Day}{Moment:O}{Number.Value}{Also}", CommandLine = "x {Day} {Also}")] public partial class C { public System.IO.FileAccess Mode { get; set; } public System.DayOfWeek? Day { get; set; } public System.DateTimeOffset? Moment { get; set; } public int? Number { get; set; } public System.Numerics.BigInteger Also { get; set; } }""")]
    public void Generated_partial_compiles_without_warnings(string source)
    {
        var (sources, diagnostics) = Compilations.Generate(Compilations.Create("using TaskGen;\n" + source));
        Assert.Empty(Compilations.Messages(diagnostics.Where(static d => d.Location.SourceTree?.FilePath.EndsWith(".g.cs") == true
            || d.Severity == DiagnosticSeverity.Error)));
        Assert.NotEmpty(sources);
    }

    [Theory]
    [InlineData("""[BatchTask(Id = "{Nope}", CommandLine = "x {")] public partial class C { }""")]
    [InlineData("""[BatchTask] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "cmd /c echo {Text}")] [ResourceFile] [OutputFile("")] public partial class C { public string Text => ""; }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x", RequiredSlots = -4)] [TaskConstraints(MaxWallClockTime = "soon")] public partial class C { [ResourceFile] public int Wrong { get; } [TaskId] public string Second => ""; }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] [UseProfile(typeof(C))] [EnvironmentSetting("\ud800", "\u2028*/\0{{")] public partial class C { }""")]
    [InlineData("""[TaskProfile] [UseProfile(typeof(B))] class A { } [TaskProfile] [UseProfile(typeof(A))] class B { } [BatchTask(Id = "a", CommandLine = "x")] [UseProfile(typeof(A))] partial class C { }""")]
    public void A_broken_definition_still_gives_code_that_compiles(string source)
    {
        var (sources, diagnostics) = Compilations.Generate(Compilations.Create("using TaskGen;\n" + source));
        Assert.Empty(Compilations.Messages(diagnostics.Where(static d => d.Location.SourceTree?.FilePath.EndsWith(".g.cs") == true
            || d.Severity == DiagnosticSeverity.Error)));
        Assert.Single(sources);
    }

    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public class NotPartial { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public static partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public partial class C<T> { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public ref partial struct C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] file partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public abstract partial class C { }""")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "x")] public partial class C { } [BatchTask(Id = "b", CommandLine = "x")] public partial class C { }""",
        1)]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "x")] public partial class { }""", 0)]
    [InlineData("""namespace A. { [BatchTask(Id = "a", CommandLine = "x")] public partial class C { } }""", 0)]
    [InlineData("""public partial class { [BatchTask(Id = "a", CommandLine = "x")] public partial class C { } }""", 0)]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "x")] public partial class C { } [BatchTask(Id = "a", CommandLine = "x")] public partial struct C { }""",
        1)]
    [InlineData(
        """namespace A { [BatchTask(Id = "a", CommandLine = "x")] public partial class C { } } public partial class A { [BatchTask(Id = "a", CommandLine = "x")] public partial class C { } }""",
        1)]
    [InlineData("""[BatchTask(""", 0)]
    public void Type_that_cannot_be_extended_is_not_generated(string source, int generated = 0) =>
        Assert.Equal(
            generated,
            Compilations.Driver().RunGenerators(Compilations.Create("using TaskGen;\n" + source)).GetRunResult().GeneratedTrees.Length);

    [Fact]
    public void A_constant_may_be_the_sum_of_any_number_of_strings()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"a\"", 20_000));
        var compilation =
            Compilations.Create($"using TaskGen;\n[BatchTask(Id = \"a\", CommandLine = {sum})] public partial class C {{ }}");
        var generated = 0;

        // A stack as small as that of a host's thread: what recurses runs out of it, and the process ends.
        var thread = new Thread(
            () => generated = Compilations.Driver().RunGenerators(compilation).GetRunResult().GeneratedTrees.Length,
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        Assert.Equal(1, generated);
    }

    [Fact]
    public void Nothing_is_generated_for_a_language_that_could_not_read_it()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp10);
        var compilation = Compilations.Create(options, """[TaskGen.BatchTask(Id = "a", CommandLine = "x")] public partial class C { }""");
        Assert.Empty(Compilations.Driver(options).RunGenerators(compilation).GetRunResult().GeneratedTrees);
    }
}
