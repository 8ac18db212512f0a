using System.Collections.Generic;
using System.ComponentModel;

namespace TaskGen.Validation;

/// <summary>The bind-mount sources seen so far: each may stand once, wherever it was given.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct BindMountSources
{
    private uint _seen;

    /// <summary>Adds a source.</summary>
    /// <exception cref="TaskValidationException">It was there already, or is none that the service knows.</exception>
    public void Add(ContainerHostDataPath source, PropertyPath path)
    {
        TaskChecks.Defined(WireNames.Of(source), path.Then("source"));
        var flag = 1u << (int)source;
        if ((_seen & flag) != 0)
        {
            throw path.Then("source").Refused(RuleIds.BindMountSourceDuplicated, $"is {source} for the second time: the service takes each source once. Leave one out.");
        }

        _seen |= flag;
    }

    /// <summary>Adds the sources of a list.</summary>
    /// <exception cref="TaskValidationException">One was there already, or is none that the service knows.</exception>
    public void Add(IReadOnlyList<ContainerHostBatchBindMountEntry?>? mounts, PropertyPath path)
    {
        if (mounts is null) return;
        for (var i = 0; i < mounts.Count; i++)
        {
            if (mounts[i]?.Source is { } source) Add(source, path.At(i));
        }
    }
}
