using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>The quotation marks and the lines of raw strings whose text is edited.</summary>
public sealed class RawStringEditsTests
{
    [Theory]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = """-d --name "a" --rm""")]
        public sealed partial class Render;
        """",
        """"
        TG2006.Remove: Remove unsupported options
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = """--name "a" --rm""")]
        public sealed partial class Render;
        """")]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = """
            -d --rm
            """)]
        public sealed partial class Render;
        """",
        """"
        TG2006.Remove: Remove unsupported options
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = """
            --rm
            """)]
        public sealed partial class Render;
        """")]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = """
            --rm
            -d
            """)]
        public sealed partial class Render;
        """",
        """"
        TG2006.Remove: Remove unsupported options
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = """
            --rm
            """)]
        public sealed partial class Render;
        """")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = @"-d --name ""a"" --rm")]
        public sealed partial class Render;
        """,
        """
        TG2006.Remove: Remove unsupported options
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = @"--name ""a"" --rm")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--rm -d")]
        public sealed partial class Render;
        """,
        """
        TG2006.Remove: Remove unsupported options
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--rm")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--rm\n-d")]
        public sealed partial class Render;
        """,
        """
        TG2006.Remove: Remove unsupported options
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--rm")]
        public sealed partial class Render;
        """)]
    public async Task Raw_strings_keep_their_lines_and_marks(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run \"a")]
        public sealed partial class Render;
        """,
        """
        TG1009.Replace: Close quotation mark: run "a"
        [BatchTask(Id = "a", CommandLine = "run \"a\"")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = @"run ""a")]
        public sealed partial class Render;
        """,
        """"
        TG1009.Replace: Close quotation mark: run "a"
        [BatchTask(Id = "a", CommandLine = @"run ""a""")]
        public sealed partial class Render;
        """")]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = """run "a b""")]
        public sealed partial class Render;
        """",
        """"
        TG1009.Replace: Close quotation mark: run "a b"
        [BatchTask(Id = "a", CommandLine = """
            run "a b"
            """)]
        public sealed partial class Render;
        """")]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = """
            run "a
            """)]
        public sealed partial class Render;
        """",
        """"
        TG1009.Replace: Close quotation mark: run "a"
        [BatchTask(Id = "a", CommandLine = """
            run "a"
            """)]
        public sealed partial class Render;
        """")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = $"run \"a")]
        public sealed partial class Render;
        """,
        """
        TG1009.Replace: Close quotation mark: run "a"
        [BatchTask(Id = "a", CommandLine = $"run \"a\"")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'a")]
        public sealed partial class Render;
        """,
        """
        TG1009.Replace: Close quotation mark: /bin/sh -c 'a'
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'a'")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c echo 'a b'")]
        public sealed partial class Render;
        """,
        """
        TG1020.Replace: Change to 'cmd /c echo "a b"'
        [BatchTask(Id = "a", CommandLine = "cmd /c echo \"a b\"")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = @"cmd /c echo 'a b'")]
        public sealed partial class Render;
        """,
        """"
        TG1020.Replace: Change to 'cmd /c echo "a b"'
        [BatchTask(Id = "a", CommandLine = @"cmd /c echo ""a b""")]
        public sealed partial class Render;
        """")]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = """cmd /c echo 'a b'""")]
        public sealed partial class Render;
        """",
        """"
        TG1020.Replace: Change to 'cmd /c echo "a b"'
        [BatchTask(Id = "a", CommandLine = """
            cmd /c echo "a b"
            """)]
        public sealed partial class Render;
        """")]
    [InlineData(
        """"
        [BatchTask(
            Id = "a",
            CommandLine = $"""cmd /c {Render.Program} 'a b'""")]
        public sealed partial class Render
        {
            private const string Program = "echo";
        }
        """",
        """"
        TG1020.Replace: Change to 'cmd /c echo "a b"'
        [BatchTask(
            Id = "a",
            CommandLine = $"""
                cmd /c {Render.Program} "a b"
                """)]
        public sealed partial class Render
        {
            private const string Program = "echo";
        }
        """")]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = $"""run 'a' && run {Render.Last}""")]
        public sealed partial class Render
        {
            private const string Last = "b";
        }
        """",
        """"
        TG1006.Sh: Wrap command in '/bin/sh -c'
        [BatchTask(Id = "a", CommandLine = $"""
            /bin/sh -c "run 'a' && run {Render.Last}"
            """)]
        public sealed partial class Render
        {
            private const string Last = "b";
        }
        """")]
    public async Task A_quotation_mark_is_escaped_as_its_string_needs(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData("\"cmd /c echo 'a b' \" + Render.Last", "\"cmd /c echo \\\"a b\\\" \" + Render.Last")]
    [InlineData("@\"cmd /c echo 'a b' \" + Render.Last", "@\"cmd /c echo \"\"a b\"\" \" + Render.Last")]
    [InlineData("\"\"\"cmd /c echo 'a b' \"\"\" + Render.Last", "\"\"\"cmd /c echo \"a b\" \"\"\" + Render.Last")]
    [InlineData("$\"cmd /c echo 'a b' {Render.Last}\"", "$\"cmd /c echo \\\"a b\\\" {Render.Last}\"")]
    [InlineData("$@\"cmd /c echo 'a b' {Render.Last}\"", "$@\"cmd /c echo \"\"a b\"\" {Render.Last}\"")]
    [InlineData("$\"\"\"cmd /c echo 'a b' {Render.Last}\"\"\"", "$\"\"\"cmd /c echo \"a b\" {Render.Last}\"\"\"")]
    public async Task A_quotation_mark_in_a_piece_is_escaped_as_the_piece_needs(string before, string after)
    {
        const string Source = """
            [BatchTask(Id = "a", CommandLine = LINE)]
            public sealed partial class Render
            {
                private const string Last = "c";
            }
            """;
        Assert.Equal(
            "TG1020.Replace: Change to 'cmd /c echo \"a b\" c'\n" + Source.Replace("LINE", after),
            await OfferedFixes.Of(Source.Replace("LINE", before)));
    }

    // Quotation marks are written as Q.
    [Theory]
    [InlineData("QQQabQQQ", "b", "c", "QQQacQQQ")]
    [InlineData("QQQabQQQ", "b", "Qb", "QQQaQbQQQ")]
    [InlineData("QQQabQQQ", "b", "QQb", "QQQaQQbQQQ")]
    [InlineData("QQQabQQQ", "b", "QQQb", "QQQQaQQQbQQQQ")]
    [InlineData("QQQabQQQ", "b", "QQQQcQQQb", "QQQQQaQQQQcQQQbQQQQQ")]
    [InlineData("QQQabQQQ", "b", "QQQcQQQQb", "QQQQQaQQQcQQQQbQQQQQ")]
    [InlineData("QQQQabQQQQ", "b", "QQQb", "QQQQaQQQbQQQQ")]
    [InlineData("QQQabQQQ", "b", "bQ", "QQQ\n        abQ\n        QQQ")]
    [InlineData("QQQabQQQ", "a", "Qa", "QQQ\n        Qab\n        QQQ")]
    [InlineData("QQQabQQQ", "a", "QQQa", "QQQQ\n        QQQab\n        QQQQ")]
    [InlineData("QQQ\n    ab\n    QQQ", "b", "bQ", "QQQ\n    abQ\n    QQQ")]
    [InlineData("QQQ\n    ab\n    QQQ", "b", "bQQQ", "QQQQ\n    abQQQ\n    QQQQ")]
    [InlineData("QQQa{b}QQQ", "{b}", "", "QQQaQQQ")]
    [InlineData("$QQQab{1}QQQ", "b", "QQQb", "$QQQQaQQQb{1}QQQQ")]
    [InlineData("$$QQQ{ab}QQQ", "a", "QQQa", "$$QQQQ{QQQab}QQQQ")]
    [InlineData("$QQQab{1}QQQ", "a", "Qa", "$QQQ\n        Qab{1}\n        QQQ")]
    [InlineData("$QQQ\n    ab{1}\n    QQQ", "b", "QQQb", "$QQQQ\n    aQQQb{1}\n    QQQQ")]
    [InlineData("QQQaQQQ + QQQbQQQ", "b", "QQQb", "QQQaQQQ + QQQQ\n        QQQb\n        QQQQ")]
    [InlineData("QaQ + QbQ", "b", "QQQQb", "QaQ + QQQQQbQ")]
    public void Quotation_marks_are_more_than_those_in_the_text(string before, string old, string text, string after)
    {
        const string Start = "public static class Texts\n{\n    public const string Text = ";
        before = Start + before.Replace('Q', '"') + ";\n}\n";
        var compilation = Compilations.Create(new CSharpParseOptions(LanguageVersion.Latest), before);
        var tree = compilation.SyntaxTrees.Single();
        var root = tree.GetRoot(CancellationToken.None);
        var expression = root.DescendantNodes().OfType<EqualsValueClauseSyntax>().Single().Value;
        var source = tree.GetText(CancellationToken.None);
        var context = new CodeFixEditContext(
            root, source, compilation, expression.Span, null, ImmutableDictionary<string, string?>.Empty, null, CancellationToken.None);
        var span = new TextSpan(before.IndexOf(old, Start.Length, StringComparison.Ordinal), old.Length);
        var changes = RawStringEdits.Fit(context, expression, [new TextChange(span, text.Replace('Q', '"'))]);
        Assert.Equal(
            Start + after.Replace('Q', '"') + ";\n}\n",
            source.WithChanges(changes.OrderBy(static change => change.Span.Start)).ToString());
    }
}
