using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.Rules;
using TaskGen.Validation;

namespace TaskGen.DocumentationGenerator;

/// <summary>A rule as the derived files show it.</summary>
/// <param name="Name">The name of its constant in <see cref="RuleIds"/>.</param>
/// <param name="Descriptor">The first of its descriptors; the others differ in their messages only.</param>
internal sealed record DocumentedRule(string Name, DiagnosticDescriptor Descriptor)
{
    public static IReadOnlyList<DocumentedRule> All { get; } = [.. FindDescriptors()
        .GroupBy(static descriptor => descriptor.Id, static (id, descriptors) => new DocumentedRule(NameOf(id), descriptors.First()))
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    public string Id => Descriptor.Id;

    public string Title => Descriptor.Title.ToString();

    /// <summary>Gets the default severity as editor configs write it.</summary>
    public string Severity => Descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };

    // The catalogue of rules is derived itself, so a new rule is found by its class.
    private static IEnumerable<DiagnosticDescriptor> FindDescriptors() =>
        RuleCatalogueSource.FindRules().SelectMany(static type => Create<Rule>(type).Descriptors)
            .Concat(typeof(Rule).Assembly.GetTypes()
                .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .SelectMany(static type => Create<DiagnosticAnalyzer>(type).SupportedDiagnostics));

    private static T Create<T>(Type type) => (T)Activator.CreateInstance(type)!;

    private static string NameOf(string id) =>
        typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(field => field.GetRawConstantValue() as string == id)?.Name
            ?? throw new InvalidOperationException($"RuleIds has no constant for {id}.");
}
