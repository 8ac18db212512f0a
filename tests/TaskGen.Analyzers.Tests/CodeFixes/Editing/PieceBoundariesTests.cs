using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>Text that is edited in the pieces of a sum or of an interpolated string.</summary>
public sealed class PieceBoundariesTests
{
    [Theory]
    [InlineData("\"a | b \" + Render.End", "\"/bin/sh -c 'a | b \" + Render.End + \"'\"", "\"cmd /c a | b \" + Render.End")]
    [InlineData("Render.End + \" | b\"", "\"/bin/sh -c '\" + Render.End + \" | b'\"", "\"cmd /c \" + Render.End + \" | b\"")]
    [InlineData("$\"a | b {Render.End}\"", "$\"/bin/sh -c 'a | b {Render.End}'\"", "$\"cmd /c a | b {Render.End}\"")]
    [InlineData("$\"{Render.End} | {Render.End}\"", "$\"/bin/sh -c '{Render.End} | {Render.End}'\"", "$\"cmd /c {Render.End} | {Render.End}\"")]
    [InlineData("@\"a | b \" + nameof(Render.End)", "@\"/bin/sh -c 'a | b \" + nameof(Render.End) + \"'\"", "@\"cmd /c a | b \" + nameof(Render.End)")]
    [InlineData("(\"a | b \" + (Render.End))", null, "(\"cmd /c a | b \" + (Render.End))")]
    [InlineData("\"echo $HOME \" + Render.End", "\"/bin/sh -c 'echo $HOME \" + Render.End + \"'\"", null)]
    [InlineData(
        "\"a | b \" + Render.Quoted",
        "\"/bin/sh -c \\\"a | b \" + Render.Quoted + \"\\\"\"",
        null)]
    [InlineData("\"a $B | \" + Render.Quoted", null, null)]
    [InlineData(
        "Render.Empty + Render.End + \" | b\"",
        "\"/bin/sh -c '\" + Render.Empty + Render.End + \" | b'\"",
        "\"cmd /c \" + Render.Empty + Render.End + \" | b\"")]
    [InlineData(
        "\"a | b \" + Render.End + Render.Empty",
        "\"/bin/sh -c 'a | b \" + Render.End + \"'\" + Render.Empty",
        "\"cmd /c a | b \" + Render.End + Render.Empty")]
    public async Task Text_is_inserted_next_to_a_constant(string line, string? inSh, string? inCmd)
    {
        var source = $$"""
            [BatchTask(Id = "a", CommandLine = {{line}})]
            public sealed partial class Render
            {
                public const string Empty = "", End = "c", Quoted = "'c'";
            }
            """;
        var document = await EditorDocument.OpenAsync(source);
        var fixes = await document.FixesAsync();
        foreach (var (name, edited) in new[] { ("/bin/sh -c", inSh), ("cmd /c", inCmd) })
        {
            var fix = fixes.Find(fix => fix.Action.Title == $"Wrap command in '{name}'");
            Assert.Equal(
                edited is null ? null : source.Replace(line, edited),
                fix is null ? null : (await document.ApplyAsync(fix)).Source);
        }
    }

    [Theory]
    [InlineData("\"../a\"", "a", "\"a\"")]
    [InlineData("\"..\\\\a\"", "a", "\"a\"")]
    [InlineData("@\"..\\a\"", "a", "@\"a\"")]
    [InlineData("\"../\" + \"../a\"", "a", "\"\" + \"a\"")]
    [InlineData("\"..\" + \"/a\"", "a", "\"\" + \"a\"")]
    [InlineData("Up + \"a\"", null, null)]
    [InlineData("$\"{Up}a\"", null, null)]
    [InlineData("\"/\" + \"../a\"", "a", "\"\" + \"a\"")]
    [InlineData("\"../../\" + Up + \"a\"", null, null)]
    [InlineData("\"C:/a/b\"", "a/b", "\"a/b\"")]
    [InlineData("\"\"\"../\"a\" \"\"\"", "\"a\" ", "\"\"\"\n    \"a\" \n    \"\"\"")]
    public async Task A_removed_part_may_be_in_several_pieces(string path, string? title, string? edited)
    {
        var source = $$"""
            [BatchTask(Id = "a", CommandLine = "run")]
            [ResourceFile(AutoStorageContainerName = "inputs", FilePath = {{path}})]
            public sealed partial class Render
            {
                private const string Up = "../";
            }
            """;
        var fixes = edited is null ? "" : $"TG4005.Replace: Change to '{title}'\n{source.Replace(path, edited)}";
        Assert.Equal(fixes, await OfferedFixes.Of(source));
    }
}
