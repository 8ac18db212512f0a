using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>Text that is edited within the string that it is in.</summary>
public sealed class StringEditsTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = "a-b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = @"a b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = @"a-b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """"
        [BatchTask(Id = """a b-{Number}""", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """",
        """"
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = """a-b-{Number}""", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """")]
    [InlineData(
        """"
        [BatchTask(Id = """
            a b-{Number}
            """, CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """",
        """"
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = """
            a-b-{Number}
            """, CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """")]
    [InlineData(
        """
        [BatchTask(Id = $"a b-{{Number}}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = $"a-b-{{Number}}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = $@"a b-{{Number}}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = $@"a-b-{{Number}}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """"
        [BatchTask(Id = $"""a b-{Number}""", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """",
        "")]
    [InlineData(
        """"
        [BatchTask(Id = $$"""a b-{Number}""", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """",
        """"
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = $$"""a-b-{Number}""", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """")]
    [InlineData(
        """
        [BatchTask(Id = "a " + "b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = "a-" + "b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a" + " " + "b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = "a" + "-" + "b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = ("a b-{Number}"), CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = ("a-b-{Number}"), CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = Part + " b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'x-b-{Number}'
        [BatchTask(Id = Part + "-b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = $"{Part} b-{{Number}}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'x-b-{Number}'
        [BatchTask(Id = $"{Part}-b-{{Number}}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = Whole, CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = Whole, CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a-b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a\tb-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = "a-b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a\u0020b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-{Number}'
        [BatchTask(Id = "a-b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a\x20b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a--{Number}'
        [BatchTask(Id = "a--{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a😀b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a--b-{Number}'
        [BatchTask(Id = "a--b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a\U0001F600b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a--b-{Number}'
        [BatchTask(Id = "a--b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a\ud83d\ude00b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a--b-{Number}'
        [BatchTask(Id = "a--b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a {{b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a--b-{Number}'
        [BatchTask(Id = "a--b-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = nameof(Render) + " -{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'Render--{Number}'
        [BatchTask(Id = nameof(Render) + "--{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a" + " b." + "c-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """,
        """
        TG1003.Replace: Change to 'a-b-c-{Number}'
        [BatchTask(Id = "a" + "-b-" + "c-{Number}", CommandLine = "run")]
        public sealed partial record Render(int Number)
        {
            private const string Part = "x";
            private const string Whole = "a b-{Number}";
        }
        """)]
    public async Task Only_what_differs_is_edited(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "../a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        """
        TG4005.Replace: Change to 'a'
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "..\\a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        """
        TG4005.Replace: Change to 'a'
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = @"..\a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        """
        TG4005.Replace: Change to 'a'
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = @"a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "../" + "../a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        """
        TG4005.Replace: Change to 'a'
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "" + "a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = ".." + "/a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        """
        TG4005.Replace: Change to 'a'
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "" + "a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = Up + "a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = $"{Up}a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "/" + "../a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        """
        TG4005.Replace: Change to 'a'
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "" + "a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "../../" + Up + "a")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "C:/a/b")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """,
        """
        TG4005.Replace: Change to 'a/b'
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = "a/b")]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """)]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = """../"a" """)]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """",
        """"
        TG4005.Replace: Change to '"a" '
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FilePath = """
            "a" 
            """)]
        public sealed partial class Render
        {
            private const string Up = "../";
        }
        """")]
    public async Task A_removed_part_may_be_in_several_pieces(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

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
    public async Task A_quotation_mark_is_escaped_as_its_string_needs(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

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
