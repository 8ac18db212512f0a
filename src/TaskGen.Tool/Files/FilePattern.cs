using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Threading;

namespace TaskGen.Tool.Files;

/// <summary>
/// Finds files by a pattern: <c>*</c> and <c>?</c> in a name, and <c>**</c> for directories of any depth. Wildcards do not find
/// directories of tools and outputs, nor a directory a second time that a symbolic link leads to.
/// </summary>
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class FilePattern(CancellationToken cancellationToken)
{
    private const string AnyDirectories = "**";

    private readonly HashSet<(string Directory, int Index)> _visited = [];
    private readonly List<string> _files = [];
    private readonly List<string> _errors = [];

    /// <summary>Gets the files, with the root as it was specified.</summary>
    public IReadOnlyCollection<string> Files => _files;

    /// <summary>Gets the errors: directories that cannot be read.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Finds the files of a pattern.</summary>
    /// <param name="root">The directory to start in; empty for the current one.</param>
    /// <param name="pattern">The pattern, with <c>/</c> between names.</param>
    public void Find(string root, string pattern) =>
        Find(root, pattern.Split('/', StringSplitOptions.RemoveEmptyEntries), 0);

    private static bool IsWildcard(string name) => name.AsSpan().IndexOfAny('*', '?') >= 0;

    // Outputs, packages, and the files of tools.
    private static bool IsSkipped(string directory) => directory.StartsWith('.')
        || directory.Equals("bin", StringComparison.OrdinalIgnoreCase)
        || directory.Equals("obj", StringComparison.OrdinalIgnoreCase)
        || directory.Equals("node_modules", StringComparison.OrdinalIgnoreCase);

    private void Find(string directory, string[] names, int index)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (names[index] == AnyDirectories) FindInAnyDirectory(directory, names, index);
        else if (index == names.Length - 1) FindFiles(directory, names[index]);
        else if (!IsWildcard(names[index]))
        {
            var next = Path.Combine(directory, names[index]);
            if (Directory.Exists(next)) Find(next, names, index + 1);
        }
        else
        {
            foreach (var next in DirectoriesIn(directory))
            {
                if (Matches(names[index], next)) Find(next, names, index + 1);
            }
        }
    }

    private void FindInAnyDirectory(string directory, string[] names, int index)
    {
        // A link can lead back to a directory above it.
        if (!_visited.Add((RealPath.Of(directory.Length == 0 ? "." : directory), index))) return;
        if (index == names.Length - 1) FindFiles(directory, "*");
        else Find(directory, names, index + 1);
        foreach (var next in DirectoriesIn(directory)) Find(next, names, index);
    }

    private void FindFiles(string directory, string name)
    {
        if (!IsWildcard(name))
        {
            var file = Path.Combine(directory, name);
            if (File.Exists(file)) _files.Add(file);
            return;
        }

        foreach (var file in Entries(directory, Directory.GetFiles))
        {
            if (Matches(name, file)) _files.Add(file);
        }
    }

    private IEnumerable<string> DirectoriesIn(string directory)
    {
        foreach (var next in Entries(directory, Directory.GetDirectories))
        {
            if (!IsSkipped(Path.GetFileName(next))) yield return next;
        }
    }

    private static bool Matches(string pattern, string path) =>
        FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path.AsSpan()), ignoreCase: true);

    private IEnumerable<string> Entries(string directory, Func<string, string[]> list)
    {
        var entries = Array.Empty<string>();
        try
        {
            entries = list(directory.Length == 0 ? "." : directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var error = FileErrors.ReadingDirectory(directory, exception);
            if (!_errors.Contains(error)) _errors.Add(error);
        }

        Array.Sort(entries, StringComparer.Ordinal);
        foreach (var entry in entries) yield return Path.Combine(directory, Path.GetFileName(entry));
    }
}
