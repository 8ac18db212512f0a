using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class MemberTypeMismatchTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [{|TG0005:ResourceFile|}]
            public int File => 1;
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [ResourceFile]
            public ResourceFile? File => null;
        }
        """);

    [Fact]
    public Task Is_reported_for_a_member_of_an_interface() => RuleVerifier.Reports(
        """
        public interface IHasFile { ResourceFile? File { get; } }

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : IHasFile { [{|TG0005:ResourceFile|}] ResourceFile? IHasFile.File => null; }
        """);
}
