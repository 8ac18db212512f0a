using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace TaskGen.Build.Tests;

/// <summary>Every project's dependencies are fixed in a lock file that says what the project and the central list of versions say.</summary>
public sealed class SupplyChainTests
{
    private static readonly DirectoryInfo Root = FindRoot();

    public static TheoryData<string> Projects { get; } = [.. Root.EnumerateFiles("*.csproj", SearchOption.AllDirectories)
        .Select(static file => Path.GetRelativePath(Root.FullName, file.FullName))
        .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_lock_file_says_what_the_project_says(string project)
    {
        var path = Path.Combine(Root.FullName, project);
        var central = Versions(Path.Combine(Root.FullName, "Directory.Packages.props"), "PackageVersion", "Version");
        var own = Versions(path, "PackageReference", "VersionOverride");
        var locked = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "packages.lock.json")))!["dependencies"]!.AsObject();
        Assert.NotEmpty(locked);
        foreach (var (framework, packages) in locked)
        {
            foreach (var (name, package) in packages!.AsObject())
            {
                if ((string?)package!["type"] == "Project") continue;
                Assert.False(string.IsNullOrEmpty((string?)package["contentHash"]), $"{name} of {framework} has no hash");

                // What the SDK itself adds, such as reference assemblies, has no version here.
                if ((string?)package["type"] != "Direct" || (own.GetValueOrDefault(name) ?? central.GetValueOrDefault(name)) is not { } version) continue;
                Assert.Equal(version, (string?)package["resolved"]);
            }
        }
    }

    private static Dictionary<string, string> Versions(string file, string element, string attribute) => XDocument.Load(file).Descendants(element)
        .Where(each => each.Attribute("Include") is not null && each.Attribute(attribute) is not null)
        .ToDictionary(static each => each.Attribute("Include")!.Value, each => each.Attribute(attribute)!.Value);

    private static DirectoryInfo FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "TaskGen.sln"))) return directory;
        }

        throw new InvalidOperationException("The tests don't run within a clone.");
    }
}
