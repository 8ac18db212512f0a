using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Fuzzing.Definitions;
using Xunit.Abstractions;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>
/// After any edit, the generator and the analyzers give what they would give if they had started now: nothing that they remember is out of
/// date.
/// </summary>
public sealed class RememberedDefinitionsTests(ITestOutputHelper output)
{
    private const int EditsOfASession = 25;

    [Fact]
    public void Result_equals_a_full_run_after_random_edits_of_declarations_with_the_same_names()
    {
        var sessions = Math.Max(4, Amounts.Edits * 4 / EditsOfASession);
        var tasks = 0;
        Parallel.For(Amounts.Seed, Amounts.Seed + sessions, seed =>
        {
            var random = SeededRandom.Of(seed);
            var project = new RandomProject(random, random.Between(2, 5));
            var session = new Session(project);
            Assert.Equal(session.Anew(), session.Next());
            for (var edit = 0; edit < EditsOfASession; edit++)
            {
                session.Replace(project.Edit());
                if (random.OneIn(10)) session.Reconfigure();
                var (expected, actual) = (session.Anew(), session.Next());
                Assert.True(
                    expected == actual, $"Seed {seed}, edit {edit}:\n{session.Sources}\n\nexpected\n{expected}\n\nactual\n{actual}");
                Interlocked.Add(ref tasks, session.Count);
            }
        });
        output.WriteLine($"{sessions * EditsOfASession} edits, {tasks} files generated");
        Assert.True(tasks > sessions, "Hardly a task was generated: the projects are too broken to show anything.");
    }

    [Theory]
    [InlineData("public class Base { public string Text => \"a\"; }", "public class Base { public string Text = \"a\"; }")]
    [InlineData(
        "public partial class Render { [field: TaskId] public string A { get; set; } }",
        "public partial class Render { [property: TaskId] public string A { get; set; } }")]
    [InlineData(
        "public class Base { public const string Text = Names.Text; } public class Names { public const string Text = \"a\"; }",
        "public class Base { public const string Text = Names.Text; } public class Names { public const string Text = \"b\"; }")]
    [InlineData(
        "using S = Scene; public class Base { public S Text { get; set; } } public class Scene { }",
        "using S = Kind; public class Base { public S Text { get; set; } } public class Scene { } public enum Kind { }")]
    [InlineData("public partial class Render { }", "public partial class Render { } ]")]
    [InlineData(
        "public class Base { public string Text { get; set; } }",
        "#nullable enable\npublic class Base { public string? Text { get; set; } }")]
    [InlineData(
        "public class Base { public string Text { get; set; } }",
        "public class Base { public string Text { get; set; } } public class render { }")]
    [InlineData(
        "public class Base : Root { } public class Root { public int Text { get; set; } }",
        "public class Base : Root { } public class Root { private int Text { get; set; } }")]
    [InlineData(
        "public class Base { public Scene Text { get; set; } } public class Scene { }",
        "public class Base { public Scene Text { get; set; } } public class Scene { public override string ToString() => \"\"; }")]
    [InlineData(
        "public class Base { public const string Text = \\u004eames.Text; } public class Names { public const string Text = \"a\"; }",
        "public class Base { public const string Text = \\u004eames.Text; } public class Names { public const string Text = \"b\"; }")]
    [InlineData(
        "public class Base { public const string Text = @Names.Text; } public class Names { public const string Text = \"a\"; }",
        "public class Base { public const string Text = @Names.Text; } public class Names { public const string Text = \"b\"; }")]
    [InlineData(
        "public class Base { public const string Text = Näme.Text; } public class Näme { public const string Text = \"a\"; }",
        "public class Base { public const string Text = Näme.Text; } public class Näme { public const string Text = \"b\"; }")]
    public void Result_equals_a_full_run_after_an_edit_of_what_a_task_reads(string before, string after)
    {
        const string Task = "using TaskGen; [BatchTask(Id = \"t-{Text}\", CommandLine = \"run\")] public partial class Render : Base { }";
        var session = new Session(Task, before);
        Assert.Equal(session.Anew(), session.Next());
        session.Replace(1, after);
        Assert.Equal(session.Anew(), session.Next());
        session.Replace(1, before);
        Assert.Equal(session.Anew(), session.Next());
    }

    [Fact]
    public void Result_equals_a_full_run_after_an_edit_of_a_global_using()
    {
        var session = new Session(
            "using TaskGen; [BatchTask(Id = \"t\", CommandLine = Line)] public partial class Render { }",
            "global using static Names;",
            "public static class Names { public const string Line = Other.Line; }",
            "public static class Other { public const string Line = \"a\"; }");
        Assert.Equal(session.Anew(), session.Next());
        session.Replace(3, "public static class Other { public const string Line = \"b\"; }");
        Assert.Equal(session.Anew(), session.Next());
    }

    private sealed class Session
    {
        private readonly RandomProject? _project;
        private CSharpCompilation _compilation;
        private GeneratorDriver _driver = Driver();

        public Session(RandomProject project)
        {
            _project = project;
            _compilation = ConsumerCompilation.Compile(
                [.. Enumerable.Range(0, project.Count).Select(i => ConsumerCompilation.Parse(project[i], Path(i)))]);
        }

        public Session(params string[] files) =>
            _compilation = ConsumerCompilation.Compile([.. files.Select(static (text, i) => ConsumerCompilation.Parse(text, Path(i)))]);

        /// <summary>Gets how many files were generated last.</summary>
        public int Count { get; private set; }

        public string Sources => string.Join("\n", _compilation.SyntaxTrees.Select(static tree => $"// {tree.FilePath}\n{tree}"));

        public void Replace(System.Collections.Generic.IReadOnlyList<int> files)
        {
            foreach (var file in files) Replace(file, _project![file]);
        }

        public void Replace(int file, string text)
        {
            var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == Path(file));
            _compilation = _compilation.ReplaceSyntaxTree(
                tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text, System.Text.Encoding.UTF8)));
        }

        /// <summary>Changes something other than a file: the name of the assembly, or an option.</summary>
        public void Reconfigure() => _compilation = _compilation.AssemblyName!.Length % 2 == 0
            ? _compilation.WithAssemblyName(_compilation.AssemblyName + "1")
            : _compilation.WithAssemblyName(_compilation.AssemblyName + "22")
            .WithOptions(_compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable));

        /// <summary>Returns what comes out for a generator and analyzers that saw every version before.</summary>
        public string Next()
        {
            _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var whole, out _);
            Count = _driver.GetRunResult().Results[0].GeneratedSources.Length;
            return Text(_driver, whole);
        }

        /// <summary>Returns what comes out for the same texts where nothing was seen before.</summary>
        public string Anew()
        {
            var anew = _compilation.RemoveAllSyntaxTrees()
                .AddSyntaxTrees(_compilation.SyntaxTrees.Select(static tree => ConsumerCompilation.Parse(tree.ToString(), tree.FilePath)));
            var driver = Driver().RunGeneratorsAndUpdateCompilation(anew, out var whole, out _);
            return Text(driver, whole);
        }

        private static string Text(GeneratorDriver driver, Compilation whole)
        {
            var results = driver.GetRunResult().Results;
            if (results.Select(static result => result.Exception).FirstOrDefault(static exception => exception is not null) is { } thrown)
            {
                return thrown.ToString();
            }
            var sources = results[0].GeneratedSources.OrderBy(static source => source.HintName, StringComparer.Ordinal)
                .Select(static source => source.HintName + "\n" + source.SourceText);
            var findings = ConsumerCompilation.AnalyzeAsync(whole)
                .GetAwaiter()
                .GetResult()
                .Select(static finding => finding.ToString())
                .Order(StringComparer.Ordinal);
            return string.Join("\n", sources.Concat(findings));
        }

        private static string Path(int file) => $"File{file}.cs";

        private static GeneratorDriver Driver() =>
            CSharpGeneratorDriver.Create(
                [new TaskGen.Analyzers.TaskGenerator().AsSourceGenerator(), new OtherMembersGenerator().AsSourceGenerator()],
                parseOptions: ConsumerCompilation.ParseOptions);
    }
}
