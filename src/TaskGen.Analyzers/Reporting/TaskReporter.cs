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
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class TaskReporter(
    INamedTypeSymbol type,
    List<ValueSource> sources,
    Action<Diagnostic> report,
    INamedTypeSymbol? inheritedFrom,
    CancellationToken cancellationToken)
{
    private readonly Compilation? _compilation = (type.ContainingAssembly as ISourceAssemblySymbol)?.Compilation;

    // Those of the last string: one with several findings is read once.
    private LiteralPositions? _positions;

    public void Report(Finding finding)
    {
        var place = finding.SourceId;
        var other = finding.OtherSourceId;
        if (inheritedFrom is not null)
        {
            if (finding.Rule.Target != DiagnosticTarget.CombinedTask
                || !SymbolEqualityComparer.Default.Equals(AnalyzedBase(place), inheritedFrom.OriginalDefinition)
                || (other.IsValue && IsOwn(other)))
            {
                return;
            }
        }
        else if (place.IsValue && !IsOwn(place))
        {
            if (other.IsValue && IsOwn(other))
            {
                (place, other) = (other, place);
            }
            else if (IsReportedHere(finding.Rule.Target, place))
            {
                (place, other) = (SourceId.Type, place);
            }
            else
            {
                // The class that specifies the value is analyzed itself, and has the diagnostic.
                return;
            }
        }

        // While the attribute is still being typed, the compiler reports it.
        if (HasSyntaxError(place)) return;

        var location = place.IsValue && Locate(place, place == finding.SourceId ? finding.Span : null) is { } found
            ? found
            : new(TypeLocation());
        var second = inheritedFrom is not null ? TypeLocation()
            : other.IsValue && other != place ? Locate(other, null)?.Location
            : null;
        report(finding.ToDiagnostic(
            location.Location,
            location.Additional(second),
            ImmutableDictionary.CreateRange(location.Properties(finding, second))));
    }

    private bool IsReportedHere(DiagnosticTarget target, SourceId place) => target switch
    {
        DiagnosticTarget.CombinedTask => AnalyzedBase(place) is null,
        DiagnosticTarget.IncompleteTask => true,
        DiagnosticTarget.ClassWithMembers when IsFromProfile(place) || IsFromGenericClass(place) => true,
        _ => !IsInSource(place),
    };

    private bool IsOwn(SourceId sourceId)
    {
        var source = sources[sourceId.Index];
        if (source.Member is not null) return SymbolEqualityComparer.Default.Equals(source.Member.ContainingType, type);
        return type.GetAttributes().Contains(source.Attribute)
            || type.GetMembers().Any(member => member.GetAttributes().Contains(source.Attribute));
    }

    // The base class that specifies a value, if it is analyzed itself: a diagnostic at its attribute is reported there, once for all
    // classes that derive from it.
    private INamedTypeSymbol? AnalyzedBase(SourceId sourceId)
    {
        if (!sourceId.IsValue || !IsInSource(sourceId)) return null;
        var owner = sources[sourceId.Index].Owner;
        var declaring = owner as INamedTypeSymbol ?? owner.ContainingType;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, declaring))
            {
                return TaskSymbols.IsAnalyzed(declaring) ? declaring.OriginalDefinition : null;
            }
        }

        return null;
    }

    // Only the task knows what the type parameters are.
    private bool IsFromGenericClass(SourceId sourceId)
    {
        var owner = sources[sourceId.Index].Owner;
        return (owner as INamedTypeSymbol ?? owner.ContainingType).IsGenericType;
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

    private bool IsFromProfile(SourceId sourceId)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetAttributes().Contains(sources[sourceId.Index].Attribute)) return false;
        }

        return true;
    }

    // At the part with attributes. If nothing was generated, at the first part: the attribute can be in a generated file, whose
    // diagnostics are not shown.
    private Location TypeLocation()
    {
        var isGenerated = TaskSymbols.Has(type, AttributeTable.GeneratedTask);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not BaseTypeDeclarationSyntax declaration) continue;
            if (declaration.AttributeLists.Count > 0 || !isGenerated || type.DeclaringSyntaxReferences.Length == 1)
            {
                return declaration.Identifier.GetLocation();
            }
        }

        return type.Locations[0];
    }

    private ValueLocation? Locate(SourceId sourceId, TextRange? span)
    {
        var (_, attribute, argument, element) = sources[sourceId.Index];
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
