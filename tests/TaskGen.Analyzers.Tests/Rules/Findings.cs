using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>Describes everything that is reported for a source: the rule, the place, the message, and what a code fix gets.</summary>
internal static class Findings
{
    /// <summary>
    /// Returns a line for each diagnostic: the id, the source that is marked, the message, other locations, and the properties.
    /// </summary>
    /// <param name="code">
    /// The attributes of a task with the members <c>Number</c>, <c>Name</c>, and <c>Names</c>; an expression that creates a record; or
    /// whole types.
    /// </param>
    public static async Task<string> Of(string code, bool isWindows = false) =>
        string.Join('\n', (await Analysis.RunAsync(SourceOf(code), isWindows: isWindows))
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.ToString(), StringComparer.Ordinal)
            .Select(static diagnostic => LineOf(diagnostic)));

    private static string SourceOf(string code)
    {
        if (code.Contains("class ") || code.Contains("record ")) return code;
        if (code.StartsWith("new ")) return $"public static class Records {{ public static object Value {{ get; }} = {code}; }}";
        var task = code.Contains("[BatchTask(") ? "" : "[BatchTask(Id = \"a-{Number}\", CommandLine = \"run\")] ";
        return task + code + " public sealed partial record Render(int Number, string Name, IReadOnlyList<string> Names);";
    }

    private static string LineOf(Diagnostic diagnostic)
    {
        var parts = new List<string> { $"{diagnostic.Id} {diagnostic.Severity}: <{TextOf(diagnostic.Location)}> {diagnostic.GetMessage()}" };
        parts.AddRange(diagnostic.AdditionalLocations.Select(static other => $"other: <{TextOf(other)}>"));
        parts.AddRange(diagnostic.Properties
            .Where(static property => property.Value is not null)
            .OrderBy(static property => property.Key, StringComparer.Ordinal)
            .Select(static property => $"{property.Key}: <{property.Value}>"));
        return string.Join(" | ", parts);
    }

    private static string TextOf(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
