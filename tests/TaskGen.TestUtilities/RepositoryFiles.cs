using System;
using System.IO;

namespace TaskGen.TestUtilities;

/// <summary>The files of the repository that the tests were built from.</summary>
public static class RepositoryFiles
{
    private static readonly DirectoryInfo? Found = Find();

    /// <summary>Gets the root directory. The test is skipped where the test assembly runs outside a clone.</summary>
    public static string Root
    {
        get
        {
            Skip.If(Found is null, "The tests do not run inside a clone of the repository.");
            return Found.FullName;
        }
    }

    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    /// <summary>Returns the text of a file, with line feeds as line endings.</summary>
    public static string Read(string relativePath) => File.ReadAllText(PathOf(relativePath)).ReplaceLineEndings("\n");

    private static DirectoryInfo? Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "TaskGen.sln"))) directory = directory.Parent;
        return directory;
    }
}
