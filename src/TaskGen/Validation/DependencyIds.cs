using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace TaskGen.Validation;

/// <summary>The ids of the tasks that a task depends on, which may have at most 64,000 characters in total.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DependencyIds
{
    private int _length;

    /// <summary>Adds the length of ids that are constants or already checked.</summary>
    /// <exception cref="TaskValidationException">The ids are too long in total.</exception>
    public void AddLength(int length, PropertyPath path)
    {
        _length += length;
        if (_length > Limits.DependencyIdsLength)
        {
            throw path.CreateException(
                RuleIds.DependencyIdsTooLong,
                $"has more than {Limits.DependencyIdsLength} characters in total, which the service rejects (TaskDependencyListTooLong). Use taskIdRanges with integer ids.");
        }
    }

    /// <summary>Adds an id.</summary>
    /// <exception cref="TaskValidationException">The ids are too long in total.</exception>
    public void Add(ReadOnlySpan<char> id, PropertyPath path) => AddLength(id.Length, path);

    /// <summary>Adds an id.</summary>
    /// <exception cref="TaskValidationException">The ids are too long in total.</exception>
    public void Add(string? id, PropertyPath path)
    {
        if (id is not null) Add(id.AsSpan(), path);
    }

    /// <summary>Adds the ids of a list.</summary>
    /// <exception cref="TaskValidationException">The ids are too long in total.</exception>
    public void Add(IReadOnlyList<string?>? ids, PropertyPath path)
    {
        if (ids is null) return;
        for (var i = 0; i < ids.Count; i++) Add(ids[i], path.At(i));
    }
}
