using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Schema;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Refactorings;

/// <summary>Determines whether a constant in a template means the same as the value of a member.</summary>
internal static class TemplateConstant
{
    /// <summary>Determines whether the text at the diagnostic's span can be the value of a member.</summary>
    /// <param name="context">The document; its span is the constant.</param>
    /// <param name="expression">The argument of the attribute.</param>
    /// <param name="kind">What the argument gives.</param>
    public static bool CanBeMember(CodeFixEditContext context, ExpressionSyntax expression, ValueKind kind)
    {
        if (context.Model.GetConstantValue(expression, context.CancellationToken).Value is not string template
            || Find(context, expression, template) is not var (start, end)
            || !Template.Parse(template).Exists(piece => piece is { IsPlaceholder: false, Fault: null }
                && piece.Start <= start && end <= piece.Start + piece.Length))
        {
            return false;
        }

        // A value is quoted where it needs it, and then it is no longer a pattern, or several words.
        return kind switch
        {
            ValueKind.CommandLine or ValueKind.Arguments =>
                IsSame(template, start, end, kind, isWindows: false) && IsSame(template, start, end, kind, isWindows: true),
            ValueKind.Text or ValueKind.Texts or ValueKind.Duration => true,
            _ => false,
        };
    }

    // The program, the shell, and what is known of the other values stay.
    private static bool IsSame(string template, int start, int end, ValueKind kind, bool isWindows)
    {
        var constant = template.Substring(start, end - start);
        var index = Template.MarkPlaceholders(template.Substring(0, start)).Length;
        var before = Read(Template.MarkPlaceholders(template), kind, isWindows);
        var after = Read(
            Template.MarkPlaceholders(template.Substring(0, start) + "{Member}" + template.Substring(end)), kind, isWindows);
        if (before.Shell != after.Shell
            || before.IsWindows != after.IsWindows
            || !after.Contexts.TryGetValue(index, out var context)
            || context.UnquotableReason is not null
            || !after.Contexts.Where(other => other.Key != index).OrderBy(static other => other.Key).Select(static other => other.Value)
                .SequenceEqual(before.Contexts.OrderBy(static other => other.Key).Select(static other => other.Value)))
        {
            return false;
        }

        return constant.All(IsPlain) || (context.Layers.Count > 0 && !CommandLayers.IsWord(context.Layers[0]));
    }

    private static bool IsPlain(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'
        || "_-./:,@+".IndexOf(c) >= 0;

    private static ParsedCommandLine Read(string text, ValueKind kind, bool isWindows) => kind == ValueKind.Arguments
        ? CommandLineReader.ReadArguments(text, isWindows)
        : CommandLineReader.Read(text, isWindows);

    // Where the constant is in the value, whose characters may be written as escapes, or in several pieces.
    private static (int Start, int End)? Find(CodeFixEditContext context, ExpressionSyntax expression, string template)
    {
        var positions = new LiteralPositions(expression, context.Compilation);
        var constant = context.DiagnosticText;
        for (var start = template.IndexOf(constant, StringComparison.Ordinal);
            start >= 0;
            start = template.IndexOf(constant, start + 1, StringComparison.Ordinal))
        {
            if (positions.Map(new(start, constant.Length)) is { } location
                && location.SourceTree == context.Root.SyntaxTree
                && location.SourceSpan == context.Span)
            {
                return (start, start + constant.Length);
            }
        }

        return null;
    }
}
