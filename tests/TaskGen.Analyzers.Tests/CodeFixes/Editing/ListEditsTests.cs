using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>Items that are added to lists, and removed from them.</summary>
public sealed class ListEditsTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(
            CommandLine = "run" /* the command */)]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(
            CommandLine = "run", /* the command */
            Id = "render")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(CommandLine = "run" /* the command */)]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(CommandLine = "run", /* the command */ Id = "render")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(CommandLine = "run" // the command
        )]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(CommandLine = "run", // the command
            Id = "render"
        )]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(
            DisplayName = "x",
            CommandLine = "run"
            )]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(
            DisplayName = "x",
            CommandLine = "run",
            Id = "render"
            )]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(CommandLine = "run"/* a *//* b */)]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(CommandLine = "run",/* a *//* b */ Id = "render")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(CommandLine = "run",
          DisplayName = "x")]
        public sealed partial class Render;
        """,
        """
        TG1002.Set: Set Id to "render"
        [BatchTask(CommandLine = "run",
          DisplayName = "x",
          Id = "render")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Files
        {
            public static ResourceFile One { get; } = new() { HttpUrl = "https://h/f", };
        }
        """,
        """
        TG4002.Add: Add FilePath = "f"
        public static class Files
        {
            public static ResourceFile One { get; } = new() { HttpUrl = "https://h/f", FilePath = "f", };
        }
        """)]
    [InlineData(
        """
        public static class Files
        {
            public static ResourceFile One { get; } = new()
            {
                HttpUrl = "https://h/f", // the URL
            };
        }
        """,
        """
        TG4002.Add: Add FilePath = "f"
        public static class Files
        {
            public static ResourceFile One { get; } = new()
            {
                HttpUrl = "https://h/f", // the URL
                FilePath = "f",
            };
        }
        """)]
    [InlineData(
        """
        public static class Files
        {
            public static ResourceFile One { get; } = new()
            {
                HttpUrl = "https://h/f" // the URL
            };
        }
        """,
        """
        TG4002.Add: Add FilePath = "f"
        public static class Files
        {
            public static ResourceFile One { get; } = new()
            {
                HttpUrl = "https://h/f", // the URL
                FilePath = "f"
            };
        }
        """)]
    [InlineData(
        """
        public static class Files
        {
            public static ResourceFile One { get; } = new() { FilePath = "", HttpUrl = "https://h/f" };
        }
        """,
        """
        TG4002.Add: Add FilePath = "f"
        public static class Files
        {
            public static ResourceFile One { get; } = new() { FilePath = "f", HttpUrl = "https://h/f" };
        }
        """)]
    public async Task An_argument_is_appended_in_the_layout_of_the_others(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(BlobPrefix = "x", HttpUrl = "https://h/f", FilePath = "f")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f", FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f", BlobPrefix = "x", FilePath = "f")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f", FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f", FilePath = "f", BlobPrefix = "x")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f", FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            BlobPrefix = "x",
            HttpUrl = "https://h/f",
            FilePath = "f")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f",
            FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f",
            FilePath = "f",
            BlobPrefix = "x")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f",
            FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f",
            FilePath = "f"
            , BlobPrefix = "x")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f",
            FilePath = "f"
            )]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(BlobPrefix = "x" /* no */, HttpUrl = "https://h/f", FilePath = "f")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(/* no */ HttpUrl = "https://h/f", FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(BlobPrefix = "x", /* the URL */ HttpUrl = "https://h/f", FilePath = "f")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(/* the URL */ HttpUrl = "https://h/f", FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f", FilePath = "f", /* no */ BlobPrefix = "x")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f", FilePath = "f" /* no */)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f", FilePath = "f" /* path */, BlobPrefix = "x")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f", FilePath = "f" /* path */)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f",
            FilePath = "f", // path
            BlobPrefix = "x")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f",
            FilePath = "f" // path
            )]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f",
            // no prefix
            BlobPrefix = "x",
            FilePath = "f")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f",
            // no prefix
            FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f", BlobPrefix = "x" // no
            , FilePath = "f")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f", // no
            FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f", // url
            BlobPrefix = "x", // prefix
            FilePath = "f" // path
        )]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(
            HttpUrl = "https://h/f", // url
            // prefix
            FilePath = "f" // path
        )]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f",FilePath = "f",BlobPrefix = "x")]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://h/f",FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Files
        {
            public static ResourceFile One { get; } = new() { HttpUrl = "https://h/f", FilePath = "f", BlobPrefix = "x", };
        }
        """,
        """
        TG4003.Remove: Remove blob prefix
        public static class Files
        {
            public static ResourceFile One { get; } = new() { HttpUrl = "https://h/f", FilePath = "f", };
        }
        """)]
    [InlineData(
        """
        public static class Files
        {
            public static ResourceFile One { get; } = new()
            {
                HttpUrl = "https://h/f",
                FilePath = "f",
                BlobPrefix = "x",
            };
        }
        """,
        """
        TG4003.Remove: Remove blob prefix
        public static class Files
        {
            public static ResourceFile One { get; } = new()
            {
                HttpUrl = "https://h/f",
                FilePath = "f",
            };
        }
        """)]
    [InlineData(
        """
        public static class Files
        {
            public static ResourceFile One { get; } = new() { BlobPrefix = "x", HttpUrl = "https://h/f", FilePath = "f" };
        }
        """,
        """
        TG4003.Remove: Remove blob prefix
        public static class Files
        {
            public static ResourceFile One { get; } = new() { HttpUrl = "https://h/f", FilePath = "f" };
        }
        """)]
    public async Task Comments_and_lines_around_a_removed_item_stay(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
