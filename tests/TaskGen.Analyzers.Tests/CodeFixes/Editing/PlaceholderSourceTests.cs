using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>Placeholders that are edited where they are written.</summary>
public sealed class PlaceholderSourceTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a-{Frame:Q}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        """
        TG0008.Remove: Remove format: '{Frame}'
        [BatchTask(Id = "a-{Frame}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Frame:Q}-{Frame:Q}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        """
        TG0008.Remove: Remove format: '{Frame}'
        [BatchTask(Id = "a-{Frame}-{Frame:Q}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        Fix All:
        [BatchTask(Id = "a-{Frame}-{Frame}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        TG0008.Remove: Remove format: '{Frame}'
        [BatchTask(Id = "a-{Frame:Q}-{Frame}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        Fix All:
        [BatchTask(Id = "a-{Frame}-{Frame}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{ Frame : Q }", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = $"a-{{Frame:Q}}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        """
        TG0008.Remove: Remove format: '{Frame}'
        [BatchTask(Id = $"a-{{Frame}}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-" + "{Frame:Q}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        """
        TG0008.Remove: Remove format: '{Frame}'
        [BatchTask(Id = "a-" + "{Frame}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Fra" + "me:Q}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a-{Fr\u0061me:Q}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        """
        TG0008.Remove: Remove format: '{Fr\u0061me}'
        [BatchTask(Id = "a-{Fr\u0061me}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Frame\u003aQ}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        "")]
    public async Task The_format_is_removed_and_the_member_stays(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData("/bin/sh -c 'run {Frame:raw}'", "/bin/sh -c 'run {Frame}'")]
    [InlineData("/bin/sh -c 'run {Frame\\u003araw}'", null)]
    public async Task The_format_is_removed_where_the_value_can_be_quoted(string before, string? after)
    {
        const string Source = "[BatchTask(Id = \"a\", CommandLine = \"LINE\")]\npublic sealed partial record Render(string Frame);";
        var document = await EditorDocument.OpenAsync(Source.Replace("LINE", before));
        var fix = (await document.FixesAsync()).Find(static fix => fix.Action.EquivalenceKey == "TG1008.Quote");
        Assert.Equal(after is null ? null : Source.Replace("LINE", after), fix is null ? null : (await document.ApplyAsync(fix)).Source);
    }

    [Theory]
    [InlineData("{Tme:HH:mm}", "{Time:HH:mm}")]
    [InlineData("{Tme:HH:mm:ss}", "{Time:HH:mm:ss}")]
    [InlineData("{Tme}:x", "{Time}:x")]
    [InlineData("{Tme:}", null)]
    public async Task The_format_stays_with_the_colons_in_it(string before, string? after)
    {
        const string Source =
            "[BatchTask(Id = \"a\", CommandLine = \"/opt/run TIME\")]\npublic sealed partial record Render(System.DateTime Time);";
        var document = await EditorDocument.OpenAsync(Source.Replace("TIME", before));
        var fix = (await document.FixesAsync()).Find(static fix => fix.Action.EquivalenceKey == "TG0006.Nearest");
        Assert.Equal(after is null ? null : $"Change to '{after.Split(":x")[0]}'", fix?.Action.Title);
        Assert.Equal(after is null ? null : Source.Replace("TIME", after), fix is null ? null : (await document.ApplyAsync(fix)).Source);
    }

    // Two braces begin an expression where a raw string has two dollar signs.
    [Theory]
    [InlineData("\"LINE{print}'\"", "\"LINE{{print}}'\"")]
    [InlineData("@\"LINE{print}'\"", "@\"LINE{{print}}'\"")]
    [InlineData("\"\"\"LINE{print}'\"\"\"", "\"\"\"LINE{{print}}'\"\"\"")]
    [InlineData("$\"LINE{{print}}'\"", "$\"LINE{{{{print}}}}'\"")]
    [InlineData("$@\"LINE{{print}}'\"", "$@\"LINE{{{{print}}}}'\"")]
    [InlineData("$$\"\"\"LINE{print}'\"\"\"", null)]
    [InlineData("$$$\"\"\"LINE{print}'\"\"\"", "$$$\"\"\"LINE{{print}}'\"\"\"")]
    public async Task Braces_are_escaped_as_their_string_needs(string before, string? after)
    {
        static string Source(string line) =>
            $"[BatchTask(Id = \"a\", CommandLine = {line.Replace("LINE", "/bin/sh -c 'awk ")})]\npublic sealed partial record Render;";
        var document = await EditorDocument.OpenAsync(Source(before));
        var fix = (await document.FixesAsync()).Find(static fix => fix.Action.EquivalenceKey == "TG0006.Escape");
        Assert.Equal(after is null ? null : "Escape braces: '{{print}}'", fix?.Action.Title);
        Assert.Equal(after is null ? null : Source(after), fix is null ? null : (await document.ApplyAsync(fix)).Source);
    }
}
