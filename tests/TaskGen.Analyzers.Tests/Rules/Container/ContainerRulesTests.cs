using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Container;

/// <summary>What several rules of the category do together.</summary>
public sealed class ContainerRulesTests
{
    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [{|TG2003:TaskContainerSettings|}] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [{|TG2003:TaskContainerSettings(ContainerRunOptions = "--rm")|}] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [TaskContainerSettings(NoBindMounts = {|TG2002:true|})] public sealed partial class Render;""")]
    [InlineData("""[TaskProfile] [TaskContainerSettings(ContainerRunOptions = "--rm")] public sealed class Options;""")]
    public Task Settings_without_an_image_have_one_diagnostic(string source) => RuleVerifier.Reports(source);
}
