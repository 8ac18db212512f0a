using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Rules;

/// <summary>Finds list elements with equal keys.</summary>
internal static class DuplicateFinder
{
    /// <summary>Returns each element whose key an earlier element has. Elements without a key are ignored.</summary>
    public static IEnumerable<(ObjectNode First, ObjectNode Second, string Key)> Find(ListNode list, Func<ObjectNode, string?> key)
    {
        var seen = new Dictionary<string, ObjectNode>(StringComparer.Ordinal);
        foreach (var item in list.Items.OfType<ObjectNode>())
        {
            if (key(item) is not { } text) continue;
            if (seen.TryGetValue(text, out var first)) yield return (first, item, text);
            else seen.Add(text, item);
        }
    }
}
