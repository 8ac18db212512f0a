using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>A request for code fixes that was canceled ends, also in the middle.</summary>
public sealed class CancellationTests
{
    private const string Source = """
        using TaskGen;
        [BatchTask(Id = "a-{Frme}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """;

    [Fact]
    public void Check_of_an_edit_ends() => Assert.ThrowsAny<OperationCanceledException>(() =>
        new EditCheck(Context(new CancellationToken(canceled: true))).CausesNoError(new CodeFixEdit("", "", new TextChange(default, ""))));

    [Fact]
    public void Check_of_an_edit_that_is_not_canceled_compares_the_errors()
    {
        var context = Context(CancellationToken.None);
        Assert.True(new EditCheck(context).CausesNoError(new CodeFixEdit("", "", new TextChange(context.Span, "{Frame}"))));
        Assert.False(new EditCheck(context).CausesNoError(new CodeFixEdit("", "", new TextChange(context.Span, "{{Frme}}"))));
        Assert.False(new EditCheck(context).CausesNoError(new CodeFixEdit("", "", new TextChange(context.Span, "\""))));
    }

    private static CodeFixEditContext Context(CancellationToken cancellationToken)
    {
        var compilation = Compilations.Create(new CSharpParseOptions(LanguageVersion.Latest), Source);
        var tree = compilation.SyntaxTrees.Single();
        var root = tree.GetRoot(CancellationToken.None);
        var type = root.DescendantNodes().OfType<TypeDeclarationSyntax>().Single();
        var properties = new Dictionary<string, string?> { [FixProperties.Name] = "Frme", [FixProperties.Replacement] = "Frame" };
        return new CodeFixEditContext(
            root,
            tree.GetText(CancellationToken.None),
            compilation,
            new TextSpan(Source.IndexOf("{Frme}", StringComparison.Ordinal), "{Frme}".Length),
            null,
            properties.ToImmutableDictionary(),
            type,
            cancellationToken)
        {
            Task = (compilation, type),
        };
    }
}
