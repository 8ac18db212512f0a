using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class IdMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class {|TG1002:Render|};
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "render", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<IdMissingFix>(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class {|TG1002:Render|};
        """,
        """
        [BatchTask(CommandLine = "run", Id = "render")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[BatchTask(CommandLine = "run")] public sealed partial class RenderFrame2D;""",
        "TG1002 Error: <RenderFrame2D> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id. | Value: <render-frame2-d>")]
    [InlineData(
        """[BatchTask(CommandLine = "run")] public sealed partial class HTMLPage;""",
        "TG1002 Error: <HTMLPage> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id. | Value: <htmlpage>")]
    [InlineData(
        """[BatchTask(CommandLine = "run")] public sealed partial class Ränder_x;""",
        "TG1002 Error: <Ränder_x> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id. | Value: <r-nder_x>")]
    [InlineData(
        """[BatchTask(Id = "", CommandLine = "run")] public sealed partial class Render;""",
        """TG1002 Error: <""> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id. | Value: <render>""")]
    [InlineData(
        """[BatchTask(Id = " ", CommandLine = "run")] public sealed partial class Render;""",
        """TG1002 Error: <" "> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id. | Value: <render>""")]
    [InlineData(
        """[BatchTask(CommandLine = "run")] public sealed partial class Rxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;""",
        "TG1002 Error: <Rxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id. | Value: <rxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx>")]
    [InlineData(
        """[BatchTask(CommandLine = "run")] public sealed partial class Rxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;""",
        "TG1002 Error: <Rxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id. | Value: <rxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx>")]
    [InlineData(
        """new TaskAddParameter { CommandLine = "run" }""",
        """TG1002 Error: <new TaskAddParameter { CommandLine = "run" }> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id.""")]
    [InlineData(
        """new TaskAddParameter { Id = "", CommandLine = "run" }""",
        """TG1002 Error: <""> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id.""")]
    public async Task The_fix_is_made_of_the_name_of_the_type(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
