using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Rules;

/// <summary>Elements of a list that say the same.</summary>
internal static class DuplicateFinder
{
    /// <summary>Every element whose key an earlier one has already; null is not a key.</summary>
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
