using System.Linq;
using TaskGen.DocumentationGenerator;

namespace TaskGen.Analyzers.Tests.Rules;

public sealed class DerivedFilesTests
{
    public static TheoryData<string> Paths { get; } = [.. DerivedFile.All.Select(static file => file.Path)];

    [SkippableTheory]
    [MemberData(nameof(Paths))]
    public void A_derived_file_is_up_to_date(string path)
    {
        var current = RepositoryFiles.Read(path);
        var expected = DerivedFile.All.Single(file => file.Path == path).Render(current);
        Assert.True(current == expected, $"{path} is out of date. Run 'dotnet run --project tools/DocumentationGenerator'.");
    }
}
