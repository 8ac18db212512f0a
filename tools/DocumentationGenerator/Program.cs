using System;
using System.IO;

namespace TaskGen.DocumentationGenerator;

/// <summary>
/// Writes every file that is derived from the rules. A test of TaskGen.Analyzers.Tests reports files that are out of date.
/// </summary>
internal static class Program
{
    public static int Main()
    {
        var root = FindRoot();
        if (root is null)
        {
            Console.Error.WriteLine("TaskGen.sln was not found. Run the generator in a clone of the repository.");
            return 1;
        }

        foreach (var file in DerivedFile.All)
        {
            var path = Path.Combine(root.FullName, file.Path);
            var current = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
            var text = file.Render(current);
            if (text == current) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            Console.WriteLine("Updated " + file.Path);
        }

        return 0;
    }

    private static DirectoryInfo? FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "TaskGen.sln"))) directory = directory.Parent;
        return directory;
    }
}
