using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>Text that is edited within the string that it is in.</summary>
public sealed class StringEditsTests
{
    [Theory]
    [InlineData("\"a b-{Number}\"", "a-b-{Number}", "\"a-b-{Number}\"")]
    [InlineData("@\"a b-{Number}\"", "a-b-{Number}", "@\"a-b-{Number}\"")]
    [InlineData("\"\"\"a b-{Number}\"\"\"", "a-b-{Number}", "\"\"\"a-b-{Number}\"\"\"")]
    [InlineData("\"\"\"\n    a b-{Number}\n    \"\"\"", "a-b-{Number}", "\"\"\"\n    a-b-{Number}\n    \"\"\"")]
    [InlineData("$\"a b-{{Number}}\"", "a-b-{Number}", "$\"a-b-{{Number}}\"")]
    [InlineData("$@\"a b-{{Number}}\"", "a-b-{Number}", "$@\"a-b-{{Number}}\"")]
    [InlineData("$\"\"\"a b-{Number}\"\"\"", null, null)]
    [InlineData("$$\"\"\"a b-{Number}\"\"\"", "a-b-{Number}", "$$\"\"\"a-b-{Number}\"\"\"")]
    [InlineData("\"a \" + \"b-{Number}\"", "a-b-{Number}", "\"a-\" + \"b-{Number}\"")]
    [InlineData("\"a\" + \" \" + \"b-{Number}\"", "a-b-{Number}", "\"a\" + \"-\" + \"b-{Number}\"")]
    [InlineData("(\"a b-{Number}\")", "a-b-{Number}", "(\"a-b-{Number}\")")]
    [InlineData("Part + \" b-{Number}\"", "x-b-{Number}", "Part + \"-b-{Number}\"")]
    [InlineData("$\"{Part} b-{{Number}}\"", "x-b-{Number}", "$\"{Part}-b-{{Number}}\"")]
    [InlineData("\"a\\tb-{Number}\"", "a-b-{Number}", "\"a-b-{Number}\"")]
    [InlineData("\"a\\u0020b-{Number}\"", "a-b-{Number}", "\"a-b-{Number}\"")]
    [InlineData("\"a\\x20b-{Number}\"", "a--{Number}", "\"a--{Number}\"")]
    [InlineData("\"a😀b-{Number}\"", "a--b-{Number}", "\"a--b-{Number}\"")]
    [InlineData("\"a\\U0001F600b-{Number}\"", "a--b-{Number}", "\"a--b-{Number}\"")]
    [InlineData("\"a\\ud83d\\ude00b-{Number}\"", "a--b-{Number}", "\"a--b-{Number}\"")]
    [InlineData("\"a {{b-{Number}\"", "a--b-{Number}", "\"a--b-{Number}\"")]
    [InlineData("nameof(Render) + \" -{Number}\"", "Render--{Number}", "nameof(Render) + \"--{Number}\"")]
    [InlineData("\"a\" + \" b.\" + \"c-{Number}\"", "a-b-c-{Number}", "\"a\" + \"-b-\" + \"c-{Number}\"")]
    public async Task Only_what_differs_is_edited(string before, string? value, string? after)
    {
        const string Source = """
            [BatchTask(Id = ID, CommandLine = "run")]
            public sealed partial record Render(int Number)
            {
                private const string Part = "x";
            }
            """;
        Assert.Equal(
            after is null ? "" : $"TG1003.Replace: Change to '{value}'\n{Source.Replace("ID", after)}",
            await OfferedFixes.Of(Source.Replace("ID", before)));
    }

    [Theory]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = """
            /bin/sh -c 'run
              "b
            '
            """)]
        public sealed partial class Render;
        """",
        """"
        TG1009.Replace: Close quotation mark: /bin/sh -c 'run   "b "'
        [BatchTask(Id = "a", CommandLine = """
            /bin/sh -c 'run
              "b
            "'
            """)]
        public sealed partial class Render;
        """")]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = """
            run a &&

            run b
            """)]
        public sealed partial class Render;
        """",
        """"
        TG1006.Sh: Wrap command in '/bin/sh -c'
        [BatchTask(Id = "a", CommandLine = """
            /bin/sh -c 'run a &&

            run b'
            """)]
        public sealed partial class Render;
        """")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = @"run a &&
        run b")]
        public sealed partial class Render;
        """,
        """
        TG1006.Sh: Wrap command in '/bin/sh -c'
        [BatchTask(Id = "a", CommandLine = @"/bin/sh -c 'run a &&
        run b'")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = $"""
            run a && run {Last}
            """)]
        public sealed partial class Render
        {
            private const string Last = "b";
        }
        """",
        """"
        TG1006.Sh: Wrap command in '/bin/sh -c'
        [BatchTask(Id = "a", CommandLine = $"""
            /bin/sh -c 'run a && run {Last}'
            """)]
        public sealed partial class Render
        {
            private const string Last = "b";
        }
        TG1006.Cmd: Wrap command in 'cmd /c'
        [BatchTask(Id = "a", CommandLine = $"""
            cmd /c run a && run {Last}
            """)]
        public sealed partial class Render
        {
            private const string Last = "b";
        }
        """")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = $@"run ""a
            b"" && run {Last}")]
        public sealed partial class Render
        {
            private const string Last = "b";
        }
        """,
        """
        TG1006.Sh: Wrap command in '/bin/sh -c'
        [BatchTask(Id = "a", CommandLine = $@"/bin/sh -c 'run ""a
            b"" && run {Last}'")]
        public sealed partial class Render
        {
            private const string Last = "b";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run \x41 && run b")]
        public sealed partial class Render;
        """,
        """
        TG1006.Sh: Wrap command in '/bin/sh -c'
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run \x41 && run b'")]
        public sealed partial class Render;
        TG1006.Cmd: Wrap command in 'cmd /c'
        [BatchTask(Id = "a", CommandLine = "cmd /c run \x41 && run b")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a \x41b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number);
        """,
        """
        TG1003.Replace: Change to 'a---{Number}'
        [BatchTask(Id = "a---{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a\x20b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number);
        """,
        """
        TG1003.Replace: Change to 'a--{Number}'
        [BatchTask(Id = "a--{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number);
        """)]
    [InlineData(
        """
        [BatchTask(Id = Whole, CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = Whole, CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Whole = "a-b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = Text, CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Text = "a b" + "-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = Text, CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Text = "a-b" + "-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = Text + "c d", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Text = "a b-{Number}";
        }
        """,
        "")]
    [InlineData(
        """""
        [BatchTask(Id = "a", CommandLine = """"
            run """b""" && run "c
            """")]
        public sealed partial class Render;
        """"",
        "")]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = """run 'a' && run b""")]
        public sealed partial class Render;
        """",
        """"
        TG1006.Sh: Wrap command in '/bin/sh -c'
        [BatchTask(Id = "a", CommandLine = """
            /bin/sh -c "run 'a' && run b"
            """)]
        public sealed partial class Render;
        """")]
    public async Task Edited_lines_stay_in_the_kind_of_string_that_they_are_in(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    // OPTION is longer than the differences that are looked for.
    [Theory]
    [InlineData("\"OPTION --rm\"", "\"--rm\"")]
    [InlineData("@\"OPTION --name \"\"a\"\"\"", "@\"--name \"\"a\"\"\"")]
    [InlineData("\"\"\"OPTION --rm\"\"\"", "\"\"\"--rm\"\"\"")]
    [InlineData("\"\"\"\"--name \"a\" OPTION\"\"\"\"", "\"\"\"\"\n    --name \"a\"\n    \"\"\"\"")]
    [InlineData("\"\"\"\n    OPTION --name \"a\"\n    \"\"\"", "\"\"\"\n    --name \"a\"\n    \"\"\"")]
    [InlineData("\"OPTION \" + \"--rm\"", null)]
    [InlineData("$\"OPTION --rm\"", null)]
    public async Task A_string_with_too_many_differences_is_written_anew(string before, string? after)
    {
        const string Source = """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskContainerSettings("r.io/app:1", ContainerRunOptions = OPTIONS)]
            public sealed partial class Render;
            """;
        var option = "--detach-keys=" + new string('x', 1_000);
        var document = await EditorDocument.OpenAsync(Source.Replace("OPTIONS", before).Replace("OPTION", option));
        var fix = (await document.FixesAsync()).Find(static fix => fix.Action.EquivalenceKey == "TG2006.Remove");
        Assert.Equal(after is null ? null : Source.Replace("OPTIONS", after), fix is null ? null : (await document.ApplyAsync(fix)).Source);
    }

    // Line breaks are written as N and R.
    [Theory]
    [InlineData("\"a\"", "x\"yN", "\"x\\\"y\\n\"")]
    [InlineData("@\"a\"", "x\"yNz\\", "@\"x\"\"yNz\\\"")]
    [InlineData("\"\"\"a\"\"\"", "x", "\"\"\"x\"\"\"")]
    [InlineData("\"\"\"\"a\"\"\"\"", "x", "\"\"\"\"x\"\"\"\"")]
    [InlineData("\"\"\"a\"\"\"", "x\"\"y", "\"\"\"x\"\"y\"\"\"")]
    [InlineData("\"\"\"a\"\"\"", "x\"\"\"y\"z", "\"\"\"\"x\"\"\"y\"z\"\"\"\"")]
    [InlineData("\"\"\"a\"\"\"", "\"x", "\"\\\"x\"")]
    [InlineData("\"\"\"a\"\"\"", "x\"", "\"x\\\"\"")]
    [InlineData("\"\"\"a\"\"\"", "", "\"\"")]
    [InlineData("\"\"\"a\"\"\"", "xNy", "\"x\\ny\"")]
    [InlineData("\"\"\"a\"\"\"", "xRy", "\"x\\ry\"")]
    [InlineData("\"\"\"N  aN  \"\"\"", "x", "\"\"\"N  xN  \"\"\"")]
    [InlineData("\"\"\"N  aN  \"\"\"", "xNNy", "\"\"\"N  xNN  yN  \"\"\"")]
    [InlineData("\"\"\"N  aN  \"\"\"", "\"\"\"x", "\"\"\"\"N  \"\"\"xN  \"\"\"\"")]
    [InlineData("\"\"\"NaN\"\"\"", "xNy", "\"\"\"NxNyN\"\"\"")]
    [InlineData("\"\"\"N  aN  \"\"\"", "xRNy", "\"x\\r\\ny\"")]
    [InlineData("\"\"\"RN  aRN  \"\"\"", "xRNy", "\"\"\"RN  xRN  yRN  \"\"\"")]
    [InlineData("\"\"\"RN  aRN  \"\"\"", "xNy", "\"x\\ny\"")]
    public void A_text_is_written_in_the_kind_of_string_that_it_replaces(string like, string text, string literal)
    {
        var token = ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(WithLineBreaks(like))).Token;
        var written = StringEdits.Literal(token, WithLineBreaks(text));
        Assert.Equal(WithLineBreaks(literal), written);
        Assert.Equal(WithLineBreaks(text), ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(written)).Token.ValueText);
    }

    private static string WithLineBreaks(string text) => text.Replace('N', '\n').Replace('R', '\r');
}
