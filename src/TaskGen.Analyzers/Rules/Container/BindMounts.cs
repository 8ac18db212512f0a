using System.Collections.Generic;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>The paths of a node that are mounted into a container.</summary>
internal static class BindMounts
{
    /// <summary>
    /// Returns the sources of the bind mounts; null if all paths are mounted, or if they are not known while compiling.
    /// </summary>
    public static HashSet<string>? SourcesOf(ObjectNode settings)
    {
        if (settings[WireName.ContainerHostBatchBindMounts] is not ListNode list) return null;
        if (list.Items.Count == 0 && !list.IsExplicitlyEmpty) return null;
        var sources = new HashSet<string>();
        foreach (var item in list.Items)
        {
            if (item is not ObjectNode mount || mount[WireName.Source] is not ChoiceNode source) return null;
            sources.Add(source.Wire);
        }

        return sources;
    }
}
