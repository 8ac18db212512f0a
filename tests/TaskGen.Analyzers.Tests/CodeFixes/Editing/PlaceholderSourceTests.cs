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
    public async Task The_format_is_removed_and_the_member_stays(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
