using System.Threading.Tasks;

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
    public async Task A_quotation_mark_is_escaped_as_its_string_needs(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
