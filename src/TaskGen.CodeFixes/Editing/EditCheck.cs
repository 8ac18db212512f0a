using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;

namespace TaskGen.CodeFixes.Editing;

/// <summary>Runs the rules on a task as an edit would leave it. An edit that only leads to another error is not offered.</summary>
internal static class EditCheck
{
    public static bool CausesNoError(CodeFixEditContext context, CodeFixEdit edit)
    {
        if (context.Type is not { } type || type.SyntaxTree != context.Root.SyntaxTree) return true;
        var before = context.Root.SyntaxTree;
        var after = before.WithChangedText(context.Text.WithChanges(edit.Changes.OrderBy(static change => change.Span.Start)));
        var index = Types(context.Root).IndexOf(type);
        if (Types(after.GetRoot()).ElementAtOrDefault(index) is not { } changed
            || changed.Identifier.ValueText != type.Identifier.ValueText)
        {
            return true;
        }

        // Nearly every edit leaves no error, and then those from before do not matter.
        var errors = Errors(context.Compilation.ReplaceSyntaxTree(before, after), changed);
        if (errors.Count == 0) return true;
        var known = Errors(context.Compilation, type);
        return errors.All(error => known.TryGetValue(error.Key, out var count) && error.Value <= count);
    }

    private static List<TypeDeclarationSyntax> Types(SyntaxNode root) => [.. root.DescendantNodes().OfType<TypeDeclarationSyntax>()];

    private static Dictionary<string, int> Errors(Compilation compilation, TypeDeclarationSyntax type)
    {
        var errors = new Dictionary<string, int>();
        if (compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type) is not INamedTypeSymbol symbol) return errors;
        var commandLines = new CommandLineTable(isWindows: null);
        var definition = PlaceholderResolver.Resolve(
            TaskParser.Parse(symbol, sources: null, view: null, CancellationToken.None), commandLines);
        RuleScope.Of(definition, commandLines, finding =>
        {
            if (finding.Descriptor.DefaultSeverity != DiagnosticSeverity.Error) return;
            errors.TryGetValue(finding.Rule.Id, out var count);
            errors[finding.Rule.Id] = count + 1;
        }).RunRules(CancellationToken.None);
        return errors;
    }
}
