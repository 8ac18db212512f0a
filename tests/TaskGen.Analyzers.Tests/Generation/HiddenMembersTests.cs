using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Tests.Generation;

/// <summary>Generated code reads the member that carries the attribute, or that the placeholder means, also where it is hidden.</summary>
public sealed class HiddenMembersTests
{
    private const string Task = """[BatchTask(CommandLine = "run")] public sealed partial class T : """;
    private const string TaskRecord = """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial record T() : """;

    [Theory]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; }""", "B { public new int X => 1; }", "base.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X = ""; }""", "B { public new int X = 1; }", "base.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] protected string X = ""; }""", "B { private new void X() { } }", "base.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; }""", "B { public new class X { } }", "base.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; }""", "B { public new class X<TItem> { } }", "this.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; }""", "B { public new string X { set { } } }", "base.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; }""", "B { public new event System.Action? X; public void Raise() => X?.Invoke(); }", "base.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; }""", "B { public new const int X = 1; }", "base.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public virtual string X => ""; }""", "B { public override string X => \"\"; }", "this.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; } public abstract class M : B { private new int X => 1; public int Y => X; }""", "M { }", "this.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; } public abstract class M : B { public new int X => 1; }""", "M { }", "((global::B)this).X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; } public abstract class M : B { public new int X => 1; }""", "M { public new int X => 1; }", "((global::B)this).X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X => ""; } public abstract class M : B { [EnvironmentSetting("C")] public new int X => 1; }""", "M { public new int X => 1; }", "base.X", "((global::B)this).X")]
    [InlineData("""public abstract class B<TItem> { [EnvironmentSetting("A")] public string X => ""; }""", "B<string?> { public new int X => 1; }", "base.X")]
    [InlineData("""public abstract class B<TItem> { [EnvironmentSetting("A")] public string X => ""; } public abstract class M : B<string?> { public new int X => 1; }""", "M { }", "((global::B<string?>)this).X")]
    [InlineData("""namespace @class { public static class Outer<TItem> { public abstract class B { [EnvironmentSetting("A")] internal string @int => ""; } } } public abstract class M : @class.Outer<(int One, string? Two)[]>.B { public new int @int => 1; }""", "M { }", "((global::@class.Outer<(int One, string? Two)[]>.B)this).@int")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public static string X => ""; }""", "B { public new int X => 1; }", "global::B.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] protected static string X = ""; } public abstract class M : B { public new int X => 1; }""", "M { public new int X => 1; }", "global::B.X")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] protected static string Output => ""; }""", "B { }", "global::T.Output")]
    [InlineData("""public abstract class B { [TaskId] public string X => "x"; }""", "B { public new int X => 1; }", "base.X")]
    [InlineData("""public abstract class B { [DependsOn] public string[] X => new string[0]; }""", "B { public new int X => 1; }", "base.X")]
    [InlineData("""public abstract class B { [ResourceFile] public ResourceFile? X => null; }""", "B { public new int X => 1; }", "base.X")]
    [InlineData("""public abstract class B { [ResourceFile] public System.Collections.Immutable.ImmutableArray<ResourceFile>? X => null; }""", "B { public new int X => 1; }", "base.X is")]
    [InlineData("""public abstract class B { [EnvironmentSetting] public System.Collections.Generic.Dictionary<string, string> X => new(); }""", "B { public new int X => 1; }", "base.X")]
    [InlineData("""public abstract class B { [ContainerHostBatchBindMount] public ContainerHostDataPath? X => null; }""", "B { public new int X => 1; }", "base.X is")]
    [InlineData("""public abstract class B { [DependsOn] public IBatchTask? X => null; }""", "B { public new int X => 1; }", "base.X")]
    [InlineData("""[EnvironmentSetting("A", "{X()}")] public abstract class B { public string X() => ""; }""", "B { public new void X() { } }", "base.X()")]
    [InlineData("""[EnvironmentSetting("A", "{X()}")] public abstract class B { public string X() => ""; }""", "B { public void X(int a = 0) { } }", "base.X()")]
    [InlineData("""[EnvironmentSetting("A", "{X()}")] public abstract class B { public string X() => ""; }""", "B { public void X(int a) { } }", "this.X()")]
    [InlineData("""[EnvironmentSetting("A", "{X()}")] public abstract class B { public string X() => ""; }""", "B { public new System.Action X => () => { }; }", "base.X()")]
    [InlineData("""[EnvironmentSetting("A", "{X()}")] public abstract class B { public string X() => ""; }""", "B { public new int X => 1; }", "this.X()")]
    [InlineData("""[EnvironmentSetting("A", "{X}")] public abstract class B { public string X => ""; }""", "B { public new int X(int a) => a; }", "base.X")]
    [InlineData("""[EnvironmentSetting("A", "{X}")] public abstract class B { public string X => ""; }""", "B { public new int X => 1; }", "this.X")]
    [InlineData("""[EnvironmentSetting("A", "{X.Length}")] public abstract class B { public string? X => ""; }""", "B { public new string X { set { } } }", "base.X?.Length")]
    public void The_member_of_the_attribute_is_read(string bases, string task, params string[] expected)
    {
        var (sources, diagnostics) = Compilations.Generate(Compilations.Create("using TaskGen;\n" + bases + "\n" + Task + task));
        AssertCompiles(diagnostics);
        Assert.All(expected, accessor => Assert.Contains(accessor, sources.Single().SourceText.ToString()));
    }

    [Fact]
    public void The_command_line_of_a_hidden_member_is_read()
    {
        var (sources, diagnostics) = Compilations.Generate(Compilations.Create("""
            using TaskGen;
            public abstract class B { [CommandLine] public string X => "run"; }
            [BatchTask(Id = "a")] public sealed partial class T : B { public new int X => 1; }
            """));
        AssertCompiles(diagnostics);
        Assert.Contains("base.X", sources.Single().SourceText.ToString());
    }

    [Theory]
    [InlineData("""public abstract record B([property: EnvironmentSetting("A")] string X);""", """B("x") { public new int X => 1; }""")]
    [InlineData("""public abstract record B([EnvironmentSetting("A")] string X);""", """B("x") { public new int X => 1; }""")]
    public void The_parameter_of_a_base_record_is_read(string bases, string task)
    {
        var (sources, diagnostics) = Compilations.Generate(Compilations.Create("using TaskGen;\n" + bases + "\n" + TaskRecord + task));
        AssertCompiles(diagnostics);
        Assert.Contains("base.X", sources.Single().SourceText.ToString());
    }

    [Theory]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] protected string X => ""; } public abstract class M : B { public new int X => 1; }""", "M { }")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A")] public string X { private get; set; } = ""; }""", "B { }")]
    [InlineData("""[EnvironmentSetting("A", "{X}")] public abstract class B { public string X { private get; set; } = ""; }""", "B { }")]
    [InlineData("""[EnvironmentSetting("A", "{X.Name}")] public abstract class B { public D X => new(); } public class D { public string Name { private get; set; } = ""; }""", "B { }")]
    [InlineData("""[EnvironmentSetting("A", "{X.Name}")] public abstract class B { public D X => new(); } public class C { public string Name = ""; } public class D : C { public new void Name() { } }""", "B { }")]
    [InlineData("""[EnvironmentSetting("A", "{X.Name}")] public abstract class B { public I X => null!; } public interface I1 { string Name { get; } } public interface I2 { string Name { get; } } public interface I : I1, I2 { }""", "B { }")]
    [InlineData("""[EnvironmentSetting("A", "{X}")] public abstract class B { [System.Obsolete("", true)] public string X => ""; }""", "B { }")]
    [InlineData("""public abstract class B { [EnvironmentSetting("A"), System.Obsolete("", true)] public string X => ""; }""", "B { }")]
    [InlineData("""[EnvironmentSetting("A", "{X.Name}")] public abstract class B { public D X => new(); } public class D { public string Name { [System.Obsolete("", true)] get => ""; } }""", "B { }")]
    public void Unreadable_members_are_omitted(string bases, string task)
    {
        var (sources, diagnostics) = Compilations.Generate(Compilations.Create("using TaskGen;\n" + bases + "\n" + Task + task));
        AssertCompiles(diagnostics);
        Assert.DoesNotContain("X", sources.Single().SourceText.ToString().Split("WriteTo(")[1]);
    }

    [Fact]
    public void The_member_of_an_interface_that_its_derived_interface_hides_is_not_ambiguous()
    {
        var (sources, diagnostics) = Compilations.Generate(Compilations.Create("""
            using TaskGen;
            public interface IBase { int Name { get; } }
            public interface IDerived : IBase { new string Name { get; } }
            [BatchTask(Id = "{X.Name}", CommandLine = "run")] public sealed partial record T(IDerived X);
            """));
        AssertCompiles(diagnostics);
        Assert.Contains("this.X?.Name", sources.Single().SourceText.ToString());
    }

    [Theory]
    [InlineData("", """public class M : B { public new int X => 1; }""", "M", "((global::B)this).X")]
    [InlineData("", "", "B", "base.X")]
    [InlineData("extern alias lib;", "", "lib::B", "base.X")]
    [InlineData("extern alias lib;", """public class M : lib::B { public new int X => 1; }""", "M", null)]
    public void The_base_class_may_be_in_another_assembly(string alias, string between, string baseClass, string? expected)
    {
        var library = Compilations.Create("""
            using TaskGen;
            public abstract class B { [EnvironmentSetting("A")] public string X => ""; internal int Hidden => 1; }
            """).WithAssemblyName("Library");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        var reference = MetadataReference.CreateFromImage(
            image.ToArray(), new MetadataReferenceProperties(aliases: alias.Length > 0 ? ["lib"] : []));
        var consumer = Compilations.Create(
            $"{alias}\nusing TaskGen;\n{between}\n{Task}{baseClass} {{ public new int X => 1; }}").AddReferences(reference);
        var (sources, diagnostics) = Compilations.Generate(consumer);
        AssertCompiles(diagnostics);
        var text = sources.Single().SourceText.ToString();
        if (expected is null) Assert.DoesNotContain(".X", text.Split("WriteTo(")[1]);
        else Assert.Contains(expected, text);
    }

    // Nothing is wrong with the generated code, and nothing in the source that an attribute or a placeholder could cause.
    private static void AssertCompiles(ImmutableArray<Diagnostic> diagnostics) => Assert.Empty(Compilations.Messages(
        diagnostics.Where(static diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true
            || diagnostic.Severity == DiagnosticSeverity.Error)));
}
