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
/// <param name="Name">The name of its constant in <c>RuleIds</c>.</param>
/// <param name="Descriptors">Its descriptors, which have the same id and title.</param>
internal sealed record DocumentedRule(string Name, IReadOnlyList<DiagnosticDescriptor> Descriptors)
{
    /// <summary>Gets the rules for definitions in C#, of which most also apply to task files.</summary>
    public static IReadOnlyList<DocumentedRule> All => [.. WithTaskFiles.Where(static rule => !IsForTaskFiles(rule.Id))];

    /// <summary>Gets all rules, including those for task files only.</summary>
    public static IReadOnlyList<DocumentedRule> WithTaskFiles { get; } = [.. FindDescriptors()
        .GroupBy(static descriptor => descriptor.Id, static (id, descriptors) => new DocumentedRule(NameOf(id), [.. descriptors]))
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    public string Id => Descriptor.Id;

    public string Title => Descriptor.Title.ToString();

    public DiagnosticDescriptor Descriptor => Descriptors[0];

    /// <summary>Gets the default severity as editor configs write it: <c>default</c> where each message has its own.</summary>
    public string Severity => Severities is [var single] ? single : "default";

    /// <summary>Gets the default severity as a reader sees it: <c>error or warning</c> where each message has its own.</summary>
    public string SeverityText => string.Join(" or ", Severities);

    private string[] Severities =>
        [.. Descriptors.Select(static descriptor => descriptor.DefaultSeverity).Distinct().OrderDescending().Select(NameOf)];

    // The catalogue of rules is derived itself, so a new rule is found by its class.
    private static IEnumerable<DiagnosticDescriptor> FindDescriptors() =>
        RuleCatalogueSource.FindRules().SelectMany(static type => Create<Rule>(type).Descriptors)
            .Concat(typeof(Rule).Assembly.GetTypes()
                .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .SelectMany(static type => Create<DiagnosticAnalyzer>(type).SupportedDiagnostics));

    private static T Create<T>(Type type) => (T)Activator.CreateInstance(type)!;

    private static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };

    private static bool IsForTaskFiles(string id) => id.StartsWith("TGJ", StringComparison.Ordinal);

    private static string NameOf(string id) => IsForTaskFiles(id) ? "Task files" :
        typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(field => field.GetRawConstantValue() as string == id)?.Name
            ?? throw new InvalidOperationException($"RuleIds has no constant for {id}.");
}
