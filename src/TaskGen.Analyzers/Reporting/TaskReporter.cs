using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Turns what rules find in a class into diagnostics at the very argument.</summary>
internal sealed class TaskReporter(INamedTypeSymbol type, List<ValueSource> sources, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    // What shows only in the class that a base or a profile is completed by.
    private static readonly HashSet<string> NeedWhole = [RuleIds.PropertyDuplicated, RuleIds.UnknownMember, RuleIds.CommandLineMissing, RuleIds.IdMissing, RuleIds.IdSameForEveryInstance, RuleIds.ContainerSettingsMissing, RuleIds.CoordinationCommandMissing];
    private static readonly HashSet<string> NeedMembers = [RuleIds.MemberTypeMismatch, RuleIds.UnknownFormat, RuleIds.NullableMemberInTemplate, RuleIds.PlaceholderCannotBeQuoted, RuleIds.UnquotedCommandLine, RuleIds.SecretExposed];

    // Of the string that was asked for last: one with many mistakes is read once.
    private LiteralPositions? _positions;

    public void Report(Finding finding)
    {
        var place = finding.SourceId;
        var other = finding.OtherSourceId;
        if (place >= 0 && !IsOwn(place))
        {
            if (other >= 0 && IsOwn(other))
            {
                (place, other) = (other, place);
            }
            else if (NeedWhole.Contains(finding.Rule.Id) || (NeedMembers.Contains(finding.Rule.Id) && IsFromProfile(place)) || !IsInSource(place))
            {
                (place, other) = (-1, place);
            }
            else
            {
                // The class that it stands in is read itself, and has the squiggle.
                return;
            }
        }

        // Half typed: the compiler has its say first.
        if (IsHalfTyped(place)) return;

        var location = place < 0 ? TypeLocation() : Locate(place, place == finding.SourceId ? finding.Start : -1, finding.Length);
        var others = other >= 0 && other != place && Locate(other, -1, 0) is { } second ? new[] { second } : null;
        report(Diagnostic.Create(finding.Descriptor, location ?? TypeLocation(), others, finding.Properties, finding.Arguments));
    }

    private bool IsOwn(int sourceId)
    {
        var source = sources[sourceId];
        if (source.Member is not null) return SymbolEqualityComparer.Default.Equals(source.Member.ContainingType, type);
        return source.Attribute is null || type.GetAttributes().Contains(source.Attribute)
            || type.GetMembers().Any(member => member.GetAttributes().Contains(source.Attribute));
    }

    private bool IsHalfTyped(int sourceId)
    {
        var attribute = sourceId < 0 ? TaskSymbols.FindAttribute(type, AttributeTable.BatchTask) : sources[sourceId].Attribute;
        return attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is { ContainsDiagnostics: true } syntax
            && syntax.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private bool IsInSource(int sourceId) => sources[sourceId].Attribute?.ApplicationSyntaxReference is not null;

    private bool IsFromProfile(int sourceId)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (sources[sourceId].Attribute is { } attribute && current.GetAttributes().Contains(attribute)) return false;
        }

        return true;
    }

    private Location TypeLocation()
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not BaseTypeDeclarationSyntax declaration) continue;
            if (declaration.AttributeLists.Count > 0 || type.DeclaringSyntaxReferences.Length == 1) return declaration.Identifier.GetLocation();
        }

        return type.Locations[0];
    }

    private Location? Locate(int sourceId, int start, int length)
    {
        var (attribute, argument, element, _) = sources[sourceId];
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax) return null;
        if (argument is null || ArgumentSyntax.Find(syntax, attribute, argument, element) is not { } expression) return syntax.GetLocation();
        if (start < 0) return expression.GetLocation();
        if (_positions?.Expression != expression) _positions = new(expression);
        return _positions.Map(start, length) is { } span ? Location.Create(expression.SyntaxTree, span) : expression.GetLocation();
    }
}
