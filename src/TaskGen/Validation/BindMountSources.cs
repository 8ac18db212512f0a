using System.Collections.Generic;
using System.ComponentModel;

namespace TaskGen.Validation;

/// <summary>The bind mount sources of a task, each of which may be specified only once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct BindMountSources
{
    private uint _seen;

    /// <summary>Adds a source.</summary>
    /// <exception cref="TaskValidationException">The source is already present or not defined.</exception>
    public void Add(ContainerHostDataPath source, PropertyPath path)
    {
        TaskChecks.Defined(WireNames.Of(source), path.Then("source"));
        var flag = 1u << (int)source;
        if ((_seen & flag) != 0)
        {
            throw path.Then("source").CreateException(RuleIds.BindMountSourceDuplicated,
                $"is {source}, which is specified more than once, but the service accepts each source only once. Remove the duplicate.");
        }

        _seen |= flag;
    }

    /// <summary>Adds the sources of a list.</summary>
    /// <exception cref="TaskValidationException">A source is already present or not defined.</exception>
    public void Add(IReadOnlyList<ContainerHostBatchBindMountEntry?>? mounts, PropertyPath path)
    {
        if (mounts is null) return;
        for (var i = 0; i < mounts.Count; i++)
        {
            if (mounts[i]?.Source is { } source) Add(source, path.At(i));
        }
    }
}
