using System.Threading.Tasks;

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
    public async Task Text_is_inserted_next_to_a_constant(string line, string? inSh, string? inCmd)
    {
        var source = $$"""
            [BatchTask(Id = "a", CommandLine = {{line}})]
            public sealed partial class Render
            {
                public const string End = "c", Quoted = "'c'";
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
}
