using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// Puts the body of a definition together. A value of a higher level (a derived class, say) replaces one of a lower level; two of one
/// level are a problem.
/// </summary>
internal sealed class DefinitionBuilder
{
    private readonly Entry _root = new(0);

    public List<Problem> Problems { get; } = [];

    /// <summary>Gives a value at a path.</summary>
    public void Set(EquatableArray<PropertyShape> path, Node value, int level) => Set(_root, path, value, level);

    /// <summary>
    /// Adds an element to the list at a path. Where the elements have a key, an element replaces those of lower levels with the same key.
    /// </summary>
    public void Add(EquatableArray<PropertyShape> path, Node item, int level)
    {
        if (Reach(_root, path, item.SourceId, level) is not { } list) return;
        list.Items ??= [];
        if (path[path.Count - 1].ElementKey is { } wire && item is ObjectNode element && element[wire].Key() is { } key)
        {
            if (list.Items.Exists(other => other.Level > level && IsNamed(other.Item, wire, key))) return;
            list.Items.RemoveAll(other => other.Level < level && IsNamed(other.Item, wire, key));
        }

        list.Items.Add((item, level));
        list.Level = level;
    }

    /// <summary>Adds the object or list at a path, even if it stays empty.</summary>
    public void Ensure(EquatableArray<PropertyShape> path, SourceId sourceId, int level, bool isEmptyAsked = false)
    {
        if (path.Count == 0 || Reach(_root, path, sourceId, level) is not { } entry) return;
        if (isEmptyAsked)
        {
            entry.Items ??= [];
            entry.IsExplicitlyEmpty = true;
            entry.EmptySourceId = sourceId;
        }
        else
        {
            entry.Properties ??= [];
        }

        if (!entry.SourceId.IsValue) entry.SourceId = sourceId;
    }

    public ObjectNode Build() => (ObjectNode)Build(_root, TaskSchema.TaskAddParameter);

    /// <summary>An object of its own, such as a list's element.</summary>
    public ObjectNode BuildObject(
        ObjectShape shape, SourceId sourceId, IEnumerable<(EquatableArray<PropertyShape> Path, Node Value)> values)
    {
        var root = new Entry(0) { SourceId = sourceId, Properties = [] };
        foreach (var property in shape.Properties)
        {
            if (property is { IsRequired: true, Kind: ValueKind.Object })
            {
                root.Properties.Add((property, new(0) { SourceId = sourceId, Properties = [] }));
            }
        }

        foreach (var (path, value) in values) Set(root, path, value, 0);
        return (ObjectNode)Build(root, shape);
    }

    private void Set(Entry root, EquatableArray<PropertyShape> path, Node value, int level)
    {
        if (Reach(root, path, value.SourceId, level) is not { } entry) return;
        if (entry.IsGiven)
        {
            if (entry.Level > level) return;
            if (entry.Level == level)
            {
                Clash(path, value.SourceId, entry.AnySourceId);
                return;
            }
        }

        entry.Properties = null;
        entry.Items = null;
        entry.Leaf = value;
        entry.SourceId = value.SourceId;
        entry.Level = level;
    }

    // The entry at a path, with the objects above it; null if a member gives an object above it as a whole.
    private Entry? Reach(Entry root, EquatableArray<PropertyShape> path, SourceId sourceId, int level)
    {
        var entry = root;
        for (var i = 0; i < path.Count; i++)
        {
            if (entry.Leaf is not null)
            {
                if (entry.Level > level) return null;
                if (entry.Level == level)
                {
                    Clash(path.Take(i), sourceId, entry.SourceId);
                    return null;
                }

                entry.Leaf = null;
            }

            if (i > 0 && path[i - 1].IsReplacedAsWhole && entry.IsGiven && entry.Level != level)
            {
                if (entry.Level > level) return null;
                entry.Properties = null;
            }

            if (i > 0 && level > entry.Level) entry.Level = level;
            entry.Properties ??= [];
            if (!entry.SourceId.IsValue && entry != _root) entry.SourceId = sourceId;
            var next = entry.Find(path[i]);
            if (next is null) entry.Properties.Add((path[i], next = new(level)));
            entry = next;
        }

        return entry;
    }

    private static bool IsNamed(Node item, string wire, string key) => item is ObjectNode element && element[wire].Key() == key;

    private void Clash(EquatableArray<PropertyShape> path, SourceId sourceId, SourceId otherSourceId) =>
        Problems.Add(new DuplicateProperty(
            sourceId, string.Join(".", path.Select(static step => step.Wire)))
        { OtherSourceId = otherSourceId });

    private static Node Build(Entry entry, ObjectShape? shape)
    {
        if (entry.Leaf is not null) return entry.Leaf;
        if (entry.Items is not null)
        {
            return new ListNode(
                entry.IsExplicitlyEmpty ? entry.EmptySourceId : entry.SourceId,
                [.. entry.Items.Select(static item => item.Item)],
                entry.IsExplicitlyEmpty);
        }
        if (entry.Properties is not { Count: > 0 } given) return new ObjectNode(entry.SourceId, default);
        var properties = new List<PropertyNode>(given.Count);
        foreach (var property in shape!.Properties)
        {
            if (entry.Find(property) is { IsGiven: true } value) properties.Add(new(property.Wire, Build(value, property.Object)));
        }

        return new ObjectNode(entry.SourceId, properties);
    }

    private sealed class Entry(int level)
    {
        public int Level { get; set; } = level;

        public SourceId SourceId { get; set; }

        public SourceId EmptySourceId { get; set; }

        public Node? Leaf { get; set; }

        public List<(Node Item, int Level)>? Items { get; set; }

        public bool IsExplicitlyEmpty { get; set; }

        // A few: going over them is cheaper than a table of them.
        public List<(PropertyShape Row, Entry Entry)>? Properties { get; set; }

        public bool IsGiven => Leaf is not null || Items is not null || Properties is not null;

        public SourceId AnySourceId => Leaf?.SourceId ?? SourceId;

        public Entry? Find(PropertyShape row)
        {
            if (Properties is null) return null;
            foreach (var (known, entry) in Properties)
            {
                if (known.Wire == row.Wire) return entry;
            }

            return null;
        }
    }
}
