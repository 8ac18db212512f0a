using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>An edit is not offered if it leads to an error, and an uncertain one only if the task can be checked.</summary>
public sealed class EditCheckTests
{
    private const string Source = """
        using TaskGen;
        [BatchTask(Id = "a-{Frme}", CommandLine = "/opt/run {Scne}")]
        public sealed partial record Render(int Frame);
        """;

    [Theory]
    [InlineData("{Frme}", "{Frame}", false, true)]
    [InlineData("{Frme}", "{Nope}", false, true)]
    [InlineData("{Frme}", "{Frme}{Nope}", false, false)]
    [InlineData("{Frme}", "b c", false, false)]
    [InlineData("{Frme}", "{{Frme}}", false, false)]
    [InlineData("{Scne}", "{{Scne}}", true, true)]
    [InlineData("{Frme}", "\"", false, false)]
    [InlineData("{Frme}", "\"", true, false)]
    [InlineData("using TaskGen;", "using TaskGen; using System;", true, true)]
    [InlineData("using TaskGen;", "using System;", true, true)]
    [InlineData("public sealed", "sealed", true, true)]
    [InlineData("int Frame", "int Frame, int Frme", true, true)]
    [InlineData("int Frame", "int Frame, string Frme", true, true)]
    [InlineData("record Render", "record Encode", false, true)]
    [InlineData("record Render", "record Encode", true, false)]
    [InlineData("record Render(int Frame);", "enum Render { }", true, false)]
    public void Errors_before_and_after_are_compared(string old, string text, bool isUncertain, bool isOffered) =>
        Assert.Equal(isOffered, IsOffered(Source, old, text, isUncertain, isTask: true));

    [Theory]
    [InlineData("{Frme}", "{Frme}{Nope}", false, true)]
    [InlineData("{Frme}", "{Frme}{Nope}", true, false)]
    [InlineData("{Frme}", "\"", false, false)]
    public void Only_the_syntax_is_checked_outside_a_task(string old, string text, bool isUncertain, bool isOffered) =>
        Assert.Equal(isOffered, IsOffered(Source, old, text, isUncertain, isTask: false));

    [Theory]
    [InlineData("{Frme}", "{Frame}", true)]
    [InlineData("{Frme}", "{Frme}{Nope}", false)]
    public void A_file_with_errors_of_its_own_can_be_edited(string old, string text, bool isOffered) =>
        Assert.Equal(isOffered, IsOffered(Source + "\npublic sealed class {", old, text, isUncertain: false, isTask: true));

    [Fact]
    public void Changes_may_be_in_any_order()
    {
        var context = Context(Source, isTask: true);
        TextChange[] changes = [Change("{Scne}", "{Frame}"), Change("{Frme}", "{Frame}"), Change("using TaskGen;", "using TaskGen;\n\n")];
        Assert.True(new EditCheck(context).CausesNoError(new CodeFixEdit("", "", changes) { IsUncertain = true }));
    }

    private static bool IsOffered(string source, string old, string text, bool isUncertain, bool isTask) =>
        new EditCheck(Context(source, isTask)).CausesNoError(
            new CodeFixEdit("", "", Change(old, text)) { IsUncertain = isUncertain });

    private static TextChange Change(string old, string text) =>
        new(new TextSpan(Source.IndexOf(old, StringComparison.Ordinal), old.Length), text);

    private static CodeFixEditContext Context(string source, bool isTask)
    {
        var compilation = Compilations.Create(new CSharpParseOptions(LanguageVersion.Latest), source);
        var tree = compilation.SyntaxTrees.Single();
        var root = tree.GetRoot(CancellationToken.None);
        var type = root.DescendantNodes().OfType<TypeDeclarationSyntax>().First();
        return new CodeFixEditContext(
            root,
            tree.GetText(CancellationToken.None),
            compilation,
            new TextSpan(0, 0),
            null,
            ImmutableDictionary<string, string?>.Empty,
            type,
            CancellationToken.None)
        {
            Task = isTask ? (compilation, type) : null,
        };
    }
}
