using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace TaskGen.Build.Tests;

/// <summary>Every project pins its dependencies in a lock file that matches the project and the central list of versions.</summary>
public sealed class SupplyChainTests
{
    public static TheoryData<string> Projects { get; } = [.. new DirectoryInfo(RepositoryFiles.Root).EnumerateFiles(
        "*.csproj", SearchOption.AllDirectories)
        .Select(static file => Path.GetRelativePath(RepositoryFiles.Root, file.FullName))
        .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "content"))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Lock_file_matches_the_project_and_the_central_versions(string project)
    {
        var path = Path.Combine(RepositoryFiles.Root, project);
        var central = Versions(Path.Combine(RepositoryFiles.Root, "Directory.Packages.props"), "PackageVersion", "Version");
        var own = Versions(path, "PackageReference", "VersionOverride");
        var locked =
            JsonNode.Parse(File.ReadAllText(Path.Combine(
                Path.GetDirectoryName(path)!, "packages.lock.json")))!["dependencies"]!.AsObject();
        Assert.NotEmpty(locked);
        foreach (var (framework, packages) in locked)
        {
            foreach (var (name, package) in packages!.AsObject())
            {
                if ((string?)package!["type"] == "Project") continue;
                Assert.False(string.IsNullOrEmpty((string?)package["contentHash"]), $"{name} of {framework} has no hash");

                // Packages that the SDK adds, such as reference assemblies, have no version here.
                if ((string?)package["type"] != "Direct"
                    || (own.GetValueOrDefault(name) ?? central.GetValueOrDefault(name)) is not { } version)
                {
                    continue;
                }
                Assert.Equal(version, (string?)package["resolved"]);
            }
        }
    }

    private static Dictionary<string, string> Versions(string file, string element, string attribute) =>
        XDocument.Load(file).Descendants(element)
        .Where(each => each.Attribute("Include") is not null && each.Attribute(attribute) is not null)
        .ToDictionary(static each => each.Attribute("Include")!.Value, each => each.Attribute(attribute)!.Value);
}
