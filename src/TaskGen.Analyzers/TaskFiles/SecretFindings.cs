using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Secrets;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>Collects hard-coded secrets: one that occurs in many values of a file is reported once.</summary>
internal sealed class SecretFindings
{
    private readonly Dictionary<string, (Finding Finding, JsonPosition Position, int Count)> _bySecret = [];

    /// <summary>Gets the findings, one for each secret.</summary>
    public IEnumerable<FileFinding> All => _bySecret.Values.Select(static found => new FileFinding(
        found.Finding.Descriptor, found.Position, RuleMessages.OfSecret(found.Finding, found.Count)));

    public void Add(Finding finding, PlacedText text, JsonPosition position)
    {
        foreach (var secret in SecretText.Locate(text.Text, text.Property, text.Owner))
        {
            var value = secret.In(text.Text.Constant!);
            _bySecret[value] = _bySecret.TryGetValue(value, out var known) ? known with { Count = known.Count + 1 }
                : (finding, position, 1);
        }
    }
}
