using System;
using System.Collections.Generic;
using System.ComponentModel;
using TaskGen.Validation;

namespace TaskGen.Validation;

/// <summary>The ids that a task depends on, seen so far: each must be one that a task can have, all together at most 64,000 characters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DependencyIds
{
    private int _length;

    /// <summary>Adds the ids that are constants, or checked already.</summary>
    /// <exception cref="TaskValidationException">All together are too long.</exception>
    public void AddLength(int length, PropertyPath path)
    {
        _length += length;
        if (_length > Limits.DependencyIdsLength)
        {
            throw path.Refused(
                RuleIds.DependencyIdsTooLong,
                $"hold more than {Limits.DependencyIdsLength} characters together: the service answers TaskDependencyListTooLong. Use taskIdRanges with ids that are integers.");
        }
    }

    /// <summary>Adds an id.</summary>
    /// <exception cref="TaskValidationException">No task can have it, or all together are too long.</exception>
    public void Add(ReadOnlySpan<char> id, PropertyPath path)
    {
        if (!TaskIds.IsValid(id))
        {
            throw path.Refused(RuleIds.InvalidDependencyId, $"is an id that no task can have: ids are 1 to {Limits.TaskIdLength} of A-Z a-z 0-9 - _.");
        }

        AddLength(id.Length, path);
    }

    /// <summary>Adds an id.</summary>
    /// <exception cref="TaskValidationException">No task can have it, or all together are too long.</exception>
    public void Add(string? id, PropertyPath path)
    {
        if (id is not null) Add(id.AsSpan(), path);
    }

    /// <summary>Adds the ids of a list.</summary>
    /// <exception cref="TaskValidationException">No task can have one of them, or all together are too long.</exception>
    public void Add(IReadOnlyList<string?>? ids, PropertyPath path)
    {
        if (ids is null) return;
        for (var i = 0; i < ids.Count; i++) Add(ids[i], path.At(i));
    }
}
