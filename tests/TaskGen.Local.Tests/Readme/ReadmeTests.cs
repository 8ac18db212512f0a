using System.IO;

namespace TaskGen.Local.Tests.Readme;

/// <summary>Compares the example of the documentation with the test that runs.</summary>
public sealed class ReadmeTests
{
    [SkippableFact]
    public void The_example_of_the_readme_is_the_test_that_runs()
    {
        var test = File.ReadAllText(RepositoryFiles.PathOf("tests/TaskGen.Local.Tests/Readme/GreetingTests.cs")).ReplaceLineEndings("\n");
        Assert.Contains(test[test.IndexOf("public sealed class", System.StringComparison.Ordinal)..], RepositoryFiles.Read("README.md"));
    }
}
