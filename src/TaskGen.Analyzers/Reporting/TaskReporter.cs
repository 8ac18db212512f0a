using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Reports the findings in a class at their arguments.</summary>
/// <param name="type">The class.</param>
/// <param name="sources">The sources of its values.</param>
/// <param name="report">Takes the diagnostics.</param>
/// <param name="inheritedFrom">
/// The base class whose attributes are reported if they do not suit the class; null to report those of the class itself.
/// </param>
/// <param name="derived">The tasks of the project, which decide what base classes are analyzed themselves.</param>
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class TaskReporter(
    INamedTypeSymbol type,
    List<ValueSource> sources,
    Action<Diagnostic> report,
    INamedTypeSymbol? inheritedFrom,
    DerivedTasks derived,
    CancellationToken cancellationToken)
{
    private readonly Compilation? _compilation = (type.ContainingAssembly as ISourceAssemblySymbol)?.Compilation;

    // Those of the last string: one with several findings is read once.
    private LiteralPositions? _positions;

    public void Report(Finding finding)
    {
        if (Place(finding) is not var (place, other)) return;

        // While the attribute is still being typed, the compiler reports it.
        if (HasSyntaxError(place)) return;

        var location = place.IsValue && Locate(place, place == finding.SourceId ? finding.Span : null) is { } found
            ? found
            : new(TypeLocation(inheritedFrom ?? type));
        var second = other.IsValue && other != place ? Locate(other, null)?.Location : null;
        var additional = location.Additional(second) ?? [];
        report(finding.ToDiagnostic(
            location.Location,
            inheritedFrom is null ? additional : additional.Append(TypeLocation(type)),
            ImmutableDictionary.CreateRange(location.Properties(finding, second))));
    }

    // Where a finding is reported, and the value that it conflicts with; null where another class has the diagnostic.
    private (SourceId Place, SourceId Other)? Place(Finding finding)
    {
        var (place, other) = (finding.SourceId, finding.OtherSourceId);
        var reporter = Reporter(finding);
        if (!SymbolEqualityComparer.Default.Equals(reporter.OriginalDefinition, (inheritedFrom ?? type).OriginalDefinition)) return null;
        if (!place.IsValue || IsOf(reporter, place)) return (place, other);
        if (other.IsValue && IsOf(reporter, other)) return (other, place);

        // A profile that is wrong for every task is analyzed itself, and has the diagnostic.
        return IsReportedHere(finding) ? (SourceId.Type, place) : null;
    }

    // What a base class specifies is reported there, once for all classes that derive from it, if the base class is analyzed itself. Of
    // two values that conflict, the one that is closer to the task is reported.
    private INamedTypeSymbol Reporter(Finding finding)
    {
        var (place, other) = (finding.SourceId, finding.OtherSourceId);
        if (!place.IsValue || finding.Rule.Target == DiagnosticTarget.IncompleteTask) return type;
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (!IsPartOf(current, place) && !(other.IsValue && IsPartOf(current, other))) continue;
            return SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, type.ContainingAssembly)
                && derived.IsAnalyzed(current.OriginalDefinition, cancellationToken)
                    ? current
                    : type;
        }

        return type;
    }

    private bool IsReportedHere(Finding finding) => finding.Rule.Target switch
    {
        DiagnosticTarget.DeclaringClass => !IsInSource(finding.SourceId)
            || !IsPartOf(inheritedFrom ?? type, finding.SourceId)
            || (finding.OtherSourceId.IsValue
            && !SymbolEqualityComparer.Default.Equals(OwnerOf(finding.OtherSourceId), OwnerOf(finding.SourceId))),
        _ => true,
    };

    // The class specifies the value, and no profile that it uses.
    private bool IsOf(INamedTypeSymbol @class, SourceId sourceId) =>
        SymbolEqualityComparer.Default.Equals(OwnerOf(sourceId).OriginalDefinition, @class.OriginalDefinition);

    private bool IsPartOf(INamedTypeSymbol @class, SourceId sourceId) =>
        SymbolEqualityComparer.Default.Equals(sources[sourceId.Index].Class.OriginalDefinition, @class.OriginalDefinition);

    private INamedTypeSymbol OwnerOf(SourceId sourceId)
    {
        var owner = sources[sourceId.Index].Owner;
        return owner as INamedTypeSymbol ?? owner.ContainingType;
    }

    private bool HasSyntaxError(SourceId sourceId)
    {
        var attribute = sourceId.IsValue ? sources[sourceId.Index].Attribute : TaskSymbols.FindAttribute(type, AttributeTable.BatchTask);
        return attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is { ContainsDiagnostics: true } syntax
            && syntax.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    // A base class or a profile of another project has a syntax tree in an editor only.
    private bool IsInSource(SourceId sourceId) =>
        sources[sourceId.Index].Attribute.ApplicationSyntaxReference is { SyntaxTree: var tree }
        && _compilation?.ContainsSyntaxTree(tree) == true;

    // At the part with attributes. If nothing was generated, at the first part: the attribute can be in a generated file, whose
    // diagnostics are not shown.
    private Location TypeLocation(INamedTypeSymbol @class)
    {
        var isGenerated = TaskSymbols.Has(@class, AttributeTable.GeneratedTask);
        foreach (var reference in @class.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not BaseTypeDeclarationSyntax declaration) continue;
            if (declaration.AttributeLists.Count > 0 || !isGenerated || @class.DeclaringSyntaxReferences.Length == 1)
            {
                return declaration.Identifier.GetLocation();
            }
        }

        return @class.Locations[0];
    }

    private ValueLocation? Locate(SourceId sourceId, TextRange? span)
    {
        var (_, _, attribute, argument, element) = sources[sourceId.Index];
        if (!IsInSource(sourceId)
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return null;
        }

        if (argument is null || AttributeValue.Find(syntax, attribute, argument, element) is not { } expression)
        {
            return new(syntax.GetLocation());
        }

        if (_positions?.Expression != expression) _positions = new(expression, _compilation);
        return ValueLocation.Find(_positions, _compilation, span);
    }
}
