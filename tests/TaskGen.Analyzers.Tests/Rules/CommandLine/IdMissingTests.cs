using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
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

    [Theory]
    [InlineData("record Render(int Number, string Name);", "render-{Number}")]
    [InlineData("record Render(string Name);", "render-{Name}")]
    [InlineData("class Render { [EnvironmentSetting(\"A\")] public required string Name { get; init; } }", "render-{Name}")]
    [InlineData("record Render(string? Name);", "render")]
    [InlineData(
        "record Rxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx(long Number);",
        "rxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-{Number}")]
    [InlineData("class Render { public int Number => 1; }", "render")]
    public async Task Added_id_differs_between_instances(string declaration, string id)
    {
        var document = await EditorDocument.OpenAsync("[BatchTask(CommandLine = \"run\")]\npublic sealed partial " + declaration);
        var fix = Assert.Single(await document.FixesAsync());
        Assert.Equal($"Set Id to \"{id}\"", fix.Action.Title);
        Assert.DoesNotContain((await document.ApplyAsync(fix)).Diagnostics, diagnostic => diagnostic.Id != "TG1004" || id.Contains('{'));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[BatchTask(CommandLine = \"run b\")] public sealed partial class Two : Base { }", 0)]
    public async Task Id_of_a_base_class_is_that_of_one_task(string other, int fixes)
    {
        var document = await EditorDocument.OpenAsync($$"""
            [BatchTask(Id = "", CommandLine = "run")]
            public abstract class Base;
            [BatchTask(CommandLine = "run a")]
            public sealed partial class One : Base { }
            {{other}}
            """);
        Assert.Equal("TG1002", Assert.Single(document.Diagnostics).Id);
        Assert.Equal(fixes, (await document.FixesAsync()).Count);
    }
}
