using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.FileSystemGlobbing;

namespace TaskGen.Tool.Reading;

/// <summary>
/// Expands the file arguments of a command: files, directories, patterns, and <c>-</c>. Not every shell expands patterns.
/// </summary>
internal static class TaskFilePaths
{
    /// <summary>Returns the files, each once, those of a directory or pattern in alphabetical order.</summary>
    /// <exception cref="ToolException">An argument is empty, or matches no file.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> arguments) =>
        [.. arguments.SelectMany(Expand).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Expand(string argument)
    {
        if (argument.Length == 0)
        {
            throw new ToolException("The name of a file is empty. Specify a file, a directory, a pattern, or '-' for standard input.");
        }
        if (argument == "-" || File.Exists(argument)) return [argument];
        if (Directory.Exists(argument)) return Match(argument, "**/*.json", argument);

        var wildcard = argument.IndexOfAny(['*', '?']);
        if (wildcard < 0) return [argument];
        var root = argument[..(argument.AsSpan(0, wildcard).LastIndexOfAny('/', '\\') + 1)];
        return Match(root, argument[root.Length..].Replace('\\', '/'), argument);
    }

    private static IReadOnlyList<string> Match(string root, string pattern, string argument)
    {
        var start = root.Length == 0 ? "." : root;
        if (!Directory.Exists(start)) throw new ToolException($"{argument}: The directory '{start}' does not exist.");
        var files = pattern.Contains('?') ? MatchNames(start, pattern) : new Matcher().AddInclude(pattern).GetResultsInFullPath(start);
        var found = files.Select(file => Path.Combine(root, Path.GetRelativePath(start, file))).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new ToolException($"{argument}: No file matches.");
    }

    // The matcher of the library does not know '?'.
    private static IEnumerable<string> MatchNames(string start, string pattern)
    {
        var slash = pattern.LastIndexOf('/');
        if (slash < 0) return Directory.EnumerateFiles(start, pattern);
        var directory = pattern[..slash];
        if (directory.Contains('?')) throw new ToolException($"{pattern}: '?' is supported in the name of a file only.");
        return new Matcher().AddInclude(directory + "/*").GetResultsInFullPath(start)
            .Where(file => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern[(slash + 1)..], Path.GetFileName(file)));
    }
}
