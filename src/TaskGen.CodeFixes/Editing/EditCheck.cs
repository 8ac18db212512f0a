using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;

namespace TaskGen.CodeFixes.Editing;

/// <summary>Runs the rules on a task as an edit would leave it. An edit that only leads to another error is not offered.</summary>
/// <param name="context">The document, and the diagnostic that its edits fix.</param>
internal sealed class EditCheck(CodeFixEditContext context)
{
    // Nearly every edit leaves no error, and then those from before do not matter.
    private readonly Lazy<Dictionary<string, int>> _known = new(
        () => context.Task is var (compilation, type) ? Errors(compilation, type, context.CancellationToken) : []);

    public bool CausesNoError(CodeFixEdit edit)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var before = context.Root.SyntaxTree;
        var after = before.WithChangedText(context.Text.WithChanges(edit.Changes.OrderBy(static change => change.Span.Start)));
        var root = after.GetRoot(context.CancellationToken);
        if (root.ContainsDiagnostics && !context.Root.ContainsDiagnostics) return false;
        if (context.Task is not var (compilation, type)
            || !compilation.ContainsSyntaxTree(before)
            || type.SyntaxTree == edit.Elsewhere?.Tree
            || (type.SyntaxTree == before ? Changed(type, edit, root) : type) is not { } changed)
        {
            return !edit.IsUncertain;
        }

        var edited = compilation.ReplaceSyntaxTree(before, after);
        if (edit.Elsewhere is ({ } tree, var change))
        {
            edited = edited.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText(context.CancellationToken).WithChanges(change)));
        }

        return Errors(edited, changed, context.CancellationToken)
            .All(error => _known.Value.TryGetValue(error.Key, out var count) && error.Value <= count);
    }

    // The declaration whose name is where the edit has moved it.
    private static TypeDeclarationSyntax? Changed(TypeDeclarationSyntax type, CodeFixEdit edit, SyntaxNode root)
    {
        var position = type.Identifier.SpanStart;
        foreach (var change in edit.Changes)
        {
            if (change.Span.End <= type.Identifier.SpanStart) position += change.NewText!.Length - change.Span.Length;
        }

        return root.FindToken(position).Parent is TypeDeclarationSyntax changed
            && changed.Identifier.ValueText == type.Identifier.ValueText
                ? changed
                : null;
    }

    private static Dictionary<string, int> Errors(
        Compilation compilation, TypeDeclarationSyntax type, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, int>();
        if (compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type, cancellationToken) is not { } symbol)
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
