using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TaskGen.Analyzers.Tests;

/// <summary>Checks that the folders of the test projects mirror those of the code that they test.</summary>
public sealed class TestLayoutTests
{
    // What a project tests, and its folders that mirror no folder, with what they hold.
    private static readonly Dictionary<string, (string Source, Dictionary<string, string> Others)> Projects = new()
    {
        ["TaskGen.Tests"] = ("src/TaskGen", new() { ["Serialization"] = "generated code, in the test project itself" }),
        ["TaskGen.Client.Tests"] = ("src/TaskGen.Client", new() { ["Server"] = "a server that injects faults" }),
        ["TaskGen.Local.Tests"] = (
            "src/TaskGen.Local",
            new()
            {
                ["JavaScript"] = "the official client for JavaScript",
                ["Readme"] = "the code of the README",
                ["Windows"] = "what differs on Windows",
            }),
        ["TaskGen.Tool.Tests"] = ("src/TaskGen.Tool", []),
        ["TaskGen.CommandLines.Tests"] = ("src/TaskGen.Analyzers/CommandLines", []),
        ["TaskGen.Analyzers.Tests"] = ("src/TaskGen.Analyzers", new() { ["CodeFixes"] = "mirrors src/TaskGen.CodeFixes" }),
        ["TaskGen.Analyzers.Tests/CodeFixes"] = ("src/TaskGen.CodeFixes", []),
    };

    public static TheoryData<string> Names => [.. Projects.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Folders_of_tests_mirror_those_of_the_code(string name)
    {
        var (source, others) = Projects[name];
        var tests = Folders("tests/" + name).Where(folder => !Projects.Keys.Any(other => IsBelow(name + "/" + folder, other, name))).ToList();
        Assert.Empty(tests.Except(Folders(source)).Except(others.Keys));
        Assert.Empty(others.Keys.Except(Folders("tests/" + name)));
    }

    private static bool IsBelow(string folder, string project, string than) =>
        project.Length > than.Length && folder.StartsWith(project + "/", System.StringComparison.Ordinal);

    // The folders that hold C# files, at any depth.
    private static List<string> Folders(string path)
    {
        var root = RepositoryFiles.PathOf(path);
        return [.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(static folder => folder != "." && !folder.Split('/').Any(static part => part is "bin" or "obj"))
            .SelectMany(static folder => Ancestors(folder))
            .Distinct()];
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var end = folder.Length; end > 0; end = folder.LastIndexOf('/', end - 1)) yield return folder[..end];
    }
}
