using System.Threading.Tasks;

namespace TaskGen.Fuzzing.Sources;

/// <summary>What bent sources once broke, made small.</summary>
public sealed class FoundSourcesTests
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing TaskGen;\n";

    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = default(string)!)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = null, CommandLine = "run")] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [TaskContainerSettings((string)null!, NoBindMounts = true)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [ResourceFile(HttpUrl = "https://h/f", FilePath = null)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [TaskContainerSettings] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)] public partial class C;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = default)] public static partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a")] public partial class CommandLine { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run {X}")] public partial class C { public string X { set { } } }""")]
    [InlineData("""[BatchTask(Id = "a                                                                            b", CommandLine = "run")] public partial class C;""")]
    public async Task No_light_bulb_breaks_what_compiled(string source) => Assert.Empty(await FuzzedSourcesTests.FaultsAsync(Usings + source));
}
