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
/// <param name="context">The document, and the diagnostic that its edits fix.</param>
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class EditCheck(CodeFixEditContext context, CancellationToken cancellationToken)
{
    private int? _index;
    private Dictionary<string, int>? _known;

    public bool CausesNoError(CodeFixEdit edit)
    {
        if (context.Type is not { } type || type.SyntaxTree != context.Root.SyntaxTree) return true;
        var before = context.Root.SyntaxTree;
        var after = before.WithChangedText(context.Text.WithChanges(edit.Changes.OrderBy(static change => change.Span.Start)));
        _index ??= Types(context.Root).TakeWhile(candidate => candidate != type).Count();
        if (Types(after.GetRoot(cancellationToken)).ElementAtOrDefault(_index.Value) is not { } changed
            || changed.Identifier.ValueText != type.Identifier.ValueText)
        {
            return true;
        }

        // Nearly every edit leaves no error, and then those from before do not matter.
        var errors = Errors(context.Compilation.ReplaceSyntaxTree(before, after), changed);
        if (errors.Count == 0) return true;
        _known ??= Errors(context.Compilation, type);
        return errors.All(error => _known.TryGetValue(error.Key, out var count) && error.Value <= count);
    }

    private static IEnumerable<TypeDeclarationSyntax> Types(SyntaxNode root) => root.DescendantNodes(static node =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>();

    private Dictionary<string, int> Errors(Compilation compilation, TypeDeclarationSyntax type)
    {
        var errors = new Dictionary<string, int>();
        if (compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type, cancellationToken) is not INamedTypeSymbol symbol)
        {
            return errors;
        }

        var commandLines = new CommandLineTable(isWindows: null);
        var definition = PlaceholderResolver.Resolve(
            TaskParser.Parse(symbol, sources: null, view: null, cancellationToken), commandLines);
        RuleScope.Of(definition, commandLines, finding =>
        {
            if (finding.Descriptor.DefaultSeverity != DiagnosticSeverity.Error) return;
            errors.TryGetValue(finding.Rule.Id, out var count);
            errors[finding.Rule.Id] = count + 1;
        }).RunRules(cancellationToken);
        return errors;
    }
}
