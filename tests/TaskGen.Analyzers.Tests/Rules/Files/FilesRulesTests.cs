using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Files;

/// <summary>What several rules of the category do together.</summary>
public sealed class FilesRulesTests
{
    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [ResourceFile(StorageContainerUrl = "https://h/c", AutoStorageContainerName = {|TG4001:""|})] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [ResourceFile(StorageContainerUrl = {|TG4006:""|})] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [{|TG4001:ResourceFile(AutoStorageContainerName = "")|}] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [ResourceFile(HttpUrl = "https://h/f", FilePath = "f", BlobPrefix = "")] public sealed partial class Render;""")]
    public Task Empty_value_counts_as_specified(string source) => RuleVerifier.Reports(source);
}
