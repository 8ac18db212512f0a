using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace TaskGen.Package.Tests;

/// <summary>The content and the metadata of the packages.</summary>
[Collection(nameof(Packages))]
public sealed class PackageContentTests(Packages packages)
{
    [Fact]
    public void Package_contains_runtime_analyzers_and_build_files_only()
    {
        using var package = ZipFile.OpenRead(packages.PathOf("TaskGen"));
        Assert.Equal(
            """
            README.md
            analyzers/dotnet/cs/TaskGen.Analyzers.dll
            analyzers/dotnet/cs/TaskGen.CodeFixes.dll
            analyzers/dotnet/roslyn4.14/cs/TaskGen.Completion.dll
            build/TaskGen.props
            build/TaskGen.targets
            build/config/TaskGen.AllAsErrors.globalconfig
            build/config/TaskGen.None.globalconfig
            build/config/TaskGen.Recommended.globalconfig
            buildTransitive/TaskGen.props
            buildTransitive/TaskGen.targets
            buildTransitive/config/TaskGen.AllAsErrors.globalconfig
            buildTransitive/config/TaskGen.None.globalconfig
            buildTransitive/config/TaskGen.Recommended.globalconfig
            icon.png
            lib/net10.0/TaskGen.dll
            lib/net10.0/TaskGen.xml
            lib/net8.0/TaskGen.dll
            lib/net8.0/TaskGen.xml
            lib/netstandard2.0/TaskGen.dll
            lib/netstandard2.0/TaskGen.xml
            """,
            string.Join(
                '\n',
                package.Entries.Select(static entry => entry.FullName)
                    .Where(static name => !name.StartsWith("_rels")
                    && !name.StartsWith("package/")
                    && !name.StartsWith('[')
                    && !name.EndsWith(".nuspec"))
                    .Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("TaskGen", "net10.0:; net8.0:; .NETStandard2.0: System.Memory, System.Text.Json")]
    [InlineData(
        "TaskGen.Client",
        "net10.0: Azure.Core, Microsoft.Extensions.Configuration.Binder, Microsoft.Extensions.DependencyInjection.Abstractions, Microsoft.Extensions.Options, System.IO.Hashing, TaskGen; "
        + "net8.0: Azure.Core, Microsoft.Extensions.Configuration.Binder, Microsoft.Extensions.DependencyInjection.Abstractions, Microsoft.Extensions.Options, System.IO.Hashing, TaskGen; "
        + ".NETStandard2.0: Azure.Core, Microsoft.Bcl.TimeProvider, Microsoft.Extensions.Configuration.Binder, Microsoft.Extensions.DependencyInjection.Abstractions, Microsoft.Extensions.Options, System.IO.Hashing, System.Threading.Channels, TaskGen")]
    [InlineData("TaskGen.Local", "net10.0: DotNet.Glob, Microsoft.OData.Core, TaskGen, TaskGen.Client")]
    public void Package_has_exactly_the_expected_dependencies(string name, string dependencies)
    {
        var metadata = Nuspec(name);
        var groups = metadata.Descendants()
            .Where(static element => element.Name.LocalName == "group" && element.Parent!.Name.LocalName == "dependencies");
        Assert.Equal(dependencies, string.Join("; ", groups.Select(static group =>
            $"{group.Attribute("targetFramework")!.Value}: {string.Join(", ", group.Elements().Select(static dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal))}".TrimEnd())));

        // A project that references a client gets the analyzers too.
        Assert.All(
            metadata.Descendants().Where(static element => element.Attribute("id")?.Value.StartsWith("TaskGen") == true),
            static dependency => Assert.Equal("All", dependency.Attribute("include")?.Value));
    }

    [Theory]
    [InlineData("TaskGen")]
    [InlineData("TaskGen.Client")]
    [InlineData("TaskGen.Local")]
    public void Package_metadata_is_complete(string name)
    {
        var metadata = Nuspec(name);
        string? Value(string element) => metadata.Elements().FirstOrDefault(child => child.Name.LocalName == element)?.Value;
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("README.md", Value("readme"));
        Assert.False(string.IsNullOrEmpty(Value("description")));
        Assert.Null(Value("developmentDependency"));
        var repository = metadata.Elements().Single(static child => child.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.True(File.Exists(packages.PathOf(name, "snupkg")));
    }

    [Theory]
    [InlineData("TaskGen")]
    [InlineData("TaskGen.Client")]
    [InlineData("TaskGen.Local")]
    [InlineData("TaskGen.Templates")]
    [InlineData("TaskGen.Tool")]
    public void Package_has_its_own_page_whose_links_work_in_the_gallery(string name)
    {
        using var package = ZipFile.OpenRead(packages.PathOf(name));
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        var page = reader.ReadToEnd();
        Assert.StartsWith($"# {name}", page);
        Assert.Matches(@"\]\(https://", page);
        Assert.DoesNotMatch(@"\]\((?!https://)", page);
    }

    [Theory]
    [InlineData("TaskGen", "net10.0", "M:TaskGen.TaskAddParameter.WriteTo")]
    [InlineData("TaskGen", "netstandard2.0", "M:TaskGen.TaskAddParameter.WriteTo")]
    [InlineData("TaskGen.Client", "net8.0", "M:TaskGen.Client.BatchJobClient.AddAllAsync``1(")]
    [InlineData("TaskGen.Local", "net10.0", "P:TaskGen.Local.LocalBatch.Url")]
    public void Documentation_contains_public_members_only(string name, string framework, string member)
    {
        using var package = ZipFile.OpenRead(packages.PathOf(name));
        using var content = package.GetEntry($"lib/{framework}/{name}.xml")!.Open();
        var ids = XDocument.Load(content).Descendants("member").Select(static item => item.Attribute("name")!.Value).ToList();
        Assert.Contains(ids, id => id.StartsWith(member, StringComparison.Ordinal));

        using var assembly = new MemoryStream();
        using (var file = package.GetEntry($"lib/{framework}/{name}.dll")!.Open()) file.CopyTo(assembly);
        assembly.Position = 0;
        using var reader = new PEReader(assembly);
        var metadata = reader.GetMetadataReader();
        var hidden = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(static type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.NotPublic)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .ToList();
        Assert.NotEmpty(hidden);
        Assert.DoesNotContain(ids, id => hidden.Any(type => id[2..] == type || id[2..].StartsWith(type + ".", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            ids, static id => id.StartsWith("F:", StringComparison.Ordinal) && id.Contains("._", StringComparison.Ordinal));
    }

    [Fact]
    public void Assemblies_are_deterministic_and_analyzers_reference_Roslyn_4_8_only()
    {
        foreach (var name in new[] { "TaskGen", "TaskGen.Client", "TaskGen.Local" })
        {
            using var package = ZipFile.OpenRead(packages.PathOf(name));
            foreach (var entry in package.Entries.Where(static entry => entry.FullName.EndsWith(".dll")))
            {
                using var bytes = new MemoryStream();
                using (var stream = entry.Open()) stream.CopyTo(bytes);
                bytes.Position = 0;
                using var assembly = new PEReader(bytes);
                Assert.Contains(assembly.ReadDebugDirectory(), static item => item.Type == DebugDirectoryEntryType.Reproducible);
                if (!entry.FullName.StartsWith("analyzers/dotnet/cs/")) continue;

                var reader = assembly.GetMetadataReader();
                foreach (var reference in reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle)))
                {
                    var referenced = reader.GetString(reference.Name);
                    if (referenced.StartsWith("Microsoft.CodeAnalysis")) Assert.Equal(new Version(4, 8, 0, 0), reference.Version);
                    else Assert.Contains(
                        referenced, new[] { "netstandard", "System.Collections.Immutable", "System.Memory", "TaskGen.Analyzers" });
                }
            }
        }
    }

    private XElement Nuspec(string name)
    {
        using var package = ZipFile.OpenRead(packages.PathOf(name));
        using var nuspec = package.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec")).Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }
}
