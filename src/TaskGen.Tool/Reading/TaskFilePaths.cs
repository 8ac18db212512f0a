using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using TaskGen.Tool.Files;

namespace TaskGen.Tool.Reading;

/// <summary>
/// The files that the arguments of a command stand for: files, directories, patterns, and <c>-</c>. Not every shell expands patterns.
/// </summary>
/// <param name="Files">The files, each once, those of a directory or pattern in alphabetical order.</param>
/// <param name="Errors">What is wrong with arguments, such as a pattern that no file matches.</param>
internal sealed record TaskFilePaths(IReadOnlyList<string> Files, IReadOnlyList<string> Errors)
{
    private const string FilesInDirectory = "**/*.json";

    /// <summary>Expands arguments.</summary>
    public static TaskFilePaths Expand(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var (files, errors, known) = (new List<string>(), new List<string>(), new HashSet<string>(RealPath.Comparer));
        foreach (var argument in arguments)
        {
            var expanded = Expand(argument, cancellationToken);
            errors.AddRange(expanded.Errors);
            files.AddRange(expanded.Files.Where(file => known.Add(file == "-" ? file : RealPath.Of(file))));
        }

        return new(files, errors);
    }

    /// <summary>Returns the files.</summary>
    /// <exception cref="ToolException">An argument is empty, or matches no file.</exception>
    public IReadOnlyList<string> OrThrow() => Errors.Count == 0 ? Files : throw new ToolException(Errors[0]);

    private static TaskFilePaths Expand(string argument, CancellationToken cancellationToken)
    {
        if (argument.Length == 0)
        {
            return new([], ["A file name is empty. Specify a file, a directory, a pattern, or '-' for standard input."]);
        }
        if (argument == "-" || File.Exists(argument)) return new([argument], []);
        if (Directory.Exists(argument)) return Match(argument, FilesInDirectory, argument, cancellationToken);

        var wildcard = IndexOfWildcard(argument, OperatingSystem.IsWindows());
        if (wildcard < 0) return new([argument], []);
        var root = argument[..(argument.AsSpan(0, wildcard).LastIndexOfAny('/', '\\') + 1)];
        return root.Length == 0 || Directory.Exists(root)
            ? Match(root, argument[root.Length..].Replace('\\', '/'), argument, cancellationToken)
            : new([], [$"{argument}: The directory '{root}' does not exist. Check the pattern and the current directory."]);
    }

    /// <summary>Returns where the first wildcard is, or -1. On Windows, a path can begin with <c>\\?\</c>.</summary>
    internal static int IndexOfWildcard(string argument, bool isWindows)
    {
        var start = isWindows && argument is ['\\' or '/', '\\' or '/', '?', '\\' or '/', ..] ? 4 : 0;
        return argument.IndexOfAny(['*', '?'], start);
    }

    private static TaskFilePaths Match(string root, string pattern, string argument, CancellationToken cancellationToken)
    {
        var search = new FilePattern(cancellationToken);
        search.Find(root, pattern);
        var found = search.Files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (found.Count > 0 || search.Errors.Count > 0) return new(found, search.Errors);
        return new([], [pattern == FilesInDirectory && root == argument
            ? $"{argument}: The directory has no *.json file. Specify another directory, or a file."
            : $"{argument}: No file matches. Check the pattern and the current directory."]);
    }
}
