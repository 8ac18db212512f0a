using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class TypeKindNotSupportedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public static partial class {|TG0002:Render|} { }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render { }
        """);

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public static partial class Render { }""",
        "TG0002 Error: <Render> 'Render' cannot be a task because it is static. Remove the 'static' modifier.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] file partial class Render { }""",
        "TG0002 Error: <Render> 'Render' cannot be a task because it is file-local. Remove the 'file' modifier.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public partial class Render<T> { }""",
        "TG0002 Error: <Render> 'Render' cannot be a task because it is generic. Derive a non-generic class from it and mark that class [BatchTask].")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public ref partial struct Render { }""",
        "TG0002 Error: <Render> 'Render' cannot be a task because it is a ref struct. Use a class, a record, or a struct.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public partial class System { }""",
        "TG0002 Error: <System> 'System' cannot be a task because its name hides a namespace that generated code refers to. Rename the type.")]
    public async Task The_message_says_what_to_change(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
