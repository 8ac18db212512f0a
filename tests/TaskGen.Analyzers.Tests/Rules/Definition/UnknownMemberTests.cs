using System.Linq;
using System.Threading.Tasks;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class UnknownMemberTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "./run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "./run {Scene}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<UnknownMemberFix>(
        """
        [BatchTask(Id = "a", CommandLine = "./run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "./run {Scene}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task Is_fixed_in_a_third_way() => RuleVerifier.Fixes<UnknownMemberFix>(
        """
        [BatchTask(Id = "a", CommandLine = "./run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "./run {{Scnee}}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        codeActionIndex: 2);

    [Fact]
    public async Task After_a_rename_all_members_that_fit_are_offered_and_the_renamed_one_first()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/bin/sh -c 'run {Scene} {Layer} {Picture}'")]
            public sealed partial record Render(string Picture, string Setting, int Frame, int Layer, int[] Codes);
            """);
        Assert.Equal(
            ["Change to '{Setting}'", "Add parameter 'Scene'", "Change to '{Picture}'", "Change to '{Frame}'", "Change to '{Layer}'",
                "Escape braces: '{{Scene}}'"],
            (await document.FixesAsync()).Select(static fix => fix.Action.Title));
    }

    [Fact]
    public async Task After_a_rename_fix_all_changes_every_placeholder()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/bin/sh -c 'run {Frame}'")]
            public sealed partial record Render(int Number);
            """);
        var after = await document.ApplyToAllAsync((await document.FixesAsync())[0]);
        Assert.Contains("Id = \"a-{Number:D4}\", CommandLine = \"/bin/sh -c 'run {Number}'\"", after.Source);
        Assert.Empty(after.Diagnostics);
    }
}
