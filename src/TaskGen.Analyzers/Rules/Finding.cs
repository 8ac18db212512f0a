using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Secrets;

namespace TaskGen.Analyzers.Rules;

/// <summary>What a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Descriptor">The descriptor of the rule that the finding is reported under.</param>
/// <param name="SourceId">The value at fault; -1 for the type itself.</param>
/// <param name="Arguments">What the message takes.</param>
internal sealed record Finding(Rule Rule, DiagnosticDescriptor Descriptor, int SourceId, params string[] Arguments)
{
    /// <summary>The value that it clashes with, or -1.</summary>
    public int OtherSourceId { get; init; } = -1;

    /// <summary>Where the fault begins in the template, or -1 for all of the value.</summary>
    public int Start { get; init; } = -1;

    public int Length { get; init; }

    /// <summary>What the light bulb needs: see <see cref="FixData"/>.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>The finding with something for the light bulb. What a light bulb needs ends in logs of builds as well: a secret is not handed on, and is TG6001's to mend first.</summary>
    public Finding With(string key, string? value) => value is null || SecretText.FindIn(value) is not null ? this : this with { Properties = Properties.Add(key, value) };
}
