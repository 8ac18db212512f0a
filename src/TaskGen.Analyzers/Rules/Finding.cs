using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Secrets;

namespace TaskGen.Analyzers.Rules;

/// <summary>What a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Descriptor">The descriptor of the rule that the finding is reported under.</param>
/// <param name="SourceId">The value at fault.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record Finding(Rule Rule, DiagnosticDescriptor Descriptor, SourceId SourceId, params string[] Arguments)
{
    /// <summary>Gets the value that it conflicts with, if there is one.</summary>
    public SourceId OtherSourceId { get; init; }

    /// <summary>Gets the part of the value's text that is at fault; null for all of it.</summary>
    public TextRange? Span { get; init; }

    /// <summary>Gets what the code fix needs: see <see cref="FixProperties"/>.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>
    /// Returns the finding with a value for its code fix. Diagnostic properties end up in build logs, so a value with a secret in it is
    /// left out; TG6001 is to be fixed first.
    /// </summary>
    public Finding With(string key, string? value) =>
        value is null || SecretText.FindIn(value) is not null ? this : this with { Properties = Properties.Add(key, value) };

    /// <summary>Returns the finding as a diagnostic.</summary>
    /// <param name="location">Where it is.</param>
    /// <param name="others">The additional locations, or null.</param>
    /// <param name="properties">What the code fix needs at that location.</param>
    /// <param name="descriptor">The descriptor with a message of its own, or null for that of the finding.</param>
    public Diagnostic ToDiagnostic(
        Location location,
        IEnumerable<Location>? others,
        ImmutableDictionary<string, string?> properties,
        DiagnosticDescriptor? descriptor = null) =>

        // Without arguments, Roslyn shows the format as it is, with each brace doubled.
        Diagnostic.Create(descriptor ?? Descriptor, location, others, properties, Arguments.Length > 0 ? Arguments : [""]);
}
