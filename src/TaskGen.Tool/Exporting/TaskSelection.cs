using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Tool.Exporting;

/// <summary>The sources of tasks that a command uses.</summary>
/// <param name="Items">The sources.</param>
/// <param name="IsExplicit">Whether options name them.</param>
internal sealed record TaskSelection(IReadOnlyList<TaskSource> Items, bool IsExplicit)
{
    /// <summary>Returns the sources that options name, or all of an assembly.</summary>
    /// <exception cref="ToolException">A member that an option names does not exist.</exception>
    public static TaskSelection Of(IReadOnlyList<Type> types, string[] typeNames, string[] memberNames)
    {
        var all = types.SelectMany(TaskSource.Of).ToList();
        if (typeNames.Length + memberNames.Length == 0) return new(all, IsExplicit: false);

        var chosen = all.Where(source => source.IsType && typeNames.Any(name => IsNamed(source.Name, name))).ToList();
        foreach (var name in memberNames)
        {
            var members = all.Where(source => !source.IsType && IsNamed(source.Name, name)).ToList();
            if (members.Count == 0) throw new ToolException(Unknown(name, all));
            chosen.AddRange(members);
        }

        return new(chosen, IsExplicit: true);
    }

    private static bool IsNamed(string full, string name) =>
        full == name || full.EndsWith("." + name, StringComparison.Ordinal) || full.EndsWith("+" + name, StringComparison.Ordinal);

    private static string Unknown(string name, List<TaskSource> all)
    {
        var names = all.Where(static source => !source.IsType).Select(static source => source.Name).ToList();
        var message = $"The assembly has no public static method or property '{name}' that returns tasks.";
        var shortNames = names.Select(static full => string.Join('.', full.Split('.').TakeLast(2)));
        return NearestName.Of(name, shortNames, maxDistance: 3) is { } nearest
            ? $"{message} Did you mean '{nearest}'?"
            : message + (names.Count == 0 ? "" : $" These do: {string.Join(", ", names)}.");
    }
}
