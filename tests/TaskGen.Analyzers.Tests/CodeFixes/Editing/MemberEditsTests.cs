using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>Members that are added to types of every shape.</summary>
public sealed class MemberEditsTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render;
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render;
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render { }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render { }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
        }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render
        {
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
        	public int A => 1;
        }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
        	public int A => 1;
        	[CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render
        {
        	public int A => 1;
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render { public int A => 1; }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render { public int A => 1; [CommandLine] public required string CommandLine { get; init; } }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render { public int A => 1; }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial struct Render { }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial struct Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial struct Render { }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public partial record struct Render;
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public partial record struct Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public partial record struct Render;
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public partial record struct Render
        {
            public Render() { }
        }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public partial record struct Render
        {
            public Render() { }
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public partial record struct Render
        {
            public Render() { }
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial record Render();
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial record Render([CommandLine] string CommandLine);
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial record Render();
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial record Render(int A);
        """,
        """
        TG1004.Replace: Change to 'a-{A}'
        [BatchTask(Id = "a-{A}")]
        public sealed partial record Render(int A);
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial record Render(int A, [CommandLine] string CommandLine);
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial record Render(int A);
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial record Render(int A, string B = "");
        """,
        """
        TG1004.Replace: Change to 'a-{A}'
        [BatchTask(Id = "a-{A}")]
        public sealed partial record Render(int A, string B = "");
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial record Render(int A, [CommandLine] string CommandLine, string B = "");
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial record Render(int A, string B = "");
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial record Render(params int[] A);
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial record Render([CommandLine] string CommandLine, params int[] A);
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial record Render(params int[] A);
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial record Render(
            int A,
            int B);
        """,
        """
        TG1004.Replace: Change to 'a-{A}'
        [BatchTask(Id = "a-{A}")]
        public sealed partial record Render(
            int A,
            int B);
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial record Render(
            int A,
            int B,
            [CommandLine] string CommandLine);
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial record Render(
            int A,
            int B);
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial record Render { }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial record Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial record Render { }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial record Render(int A) { public int B => A; }
        """,
        """
        TG1004.Replace: Change to 'a-{A}'
        [BatchTask(Id = "a-{A}")]
        public sealed partial record Render(int A) { public int B => A; }
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial record Render(int A, [CommandLine] string CommandLine) { public int B => A; }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial record Render(int A) { public int B => A; }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class CommandLine;
        """,
        """
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class CommandLine;
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render { public string CommandLine => ""; }
        """,
        """
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render { public string CommandLine => ""; }
        Fix All: nothing
        """)]
    [InlineData(
        """
        public static partial class Outer
        {
            [BatchTask(Id = "a")]
            public sealed partial class Render;
        }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        public static partial class Outer
        {
            [BatchTask(Id = "a")]
            public sealed partial class Render
            {
                [CommandLine] public required string CommandLine { get; init; }
            }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        public static partial class Outer
        {
            [BatchTask(Id = "a", CommandLine = "echo hello")]
            public sealed partial class Render;
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        public static partial class Outer
        {
          [BatchTask(Id = "a")]
          public sealed partial class Render
          {
          }
        }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        public static partial class Outer
        {
          [BatchTask(Id = "a")]
          public sealed partial class Render
          {
              [CommandLine] public required string CommandLine { get; init; }
          }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        public static partial class Outer
        {
          [BatchTask(Id = "a", CommandLine = "echo hello")]
          public sealed partial class Render
          {
          }
        }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = null)]
        public sealed partial class Render;
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a", CommandLine = null)]
        public sealed partial class Render
        {
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render;
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            public int A => 1; }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            public int A => 1;
            [CommandLine] public required string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render
        {
            public int A => 1; }
        Fix All: nothing
        """)]
    public async Task A_command_line_that_the_caller_supplies_is_added(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public partial class Render { }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public partial class Render
        {
            [CommandLine] public string CommandLine { get; init; } = "";
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public partial class Render { }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public partial struct Render { }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public partial struct Render
        {
            [CommandLine] public string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public partial struct Render { }
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public partial record struct Render;
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public partial record struct Render
        {
            [CommandLine] public string CommandLine { get; init; }
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public partial record struct Render;
        Fix All: nothing
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public partial record Render(int A);
        """,
        """
        TG1004.Replace: Change to 'a-{A}'
        [BatchTask(Id = "a-{A}")]
        public partial record Render(int A);
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public partial record Render(int A, [CommandLine] string CommandLine);
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public partial record Render(int A);
        Fix All: nothing
        """)]
    public async Task A_member_has_what_the_version_of_the_language_has(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source, LanguageVersion.CSharp10));

    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a")]
        public partial class Render { }
        """,
        """
        TG1001.AddMember: Add required [CommandLine] member
        [BatchTask(Id = "a")]
        public partial class Render
        {
            [CommandLine] public string CommandLine { get; set; } = "";
        }
        TG1001.Set: Set CommandLine to "echo hello"
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public partial class Render { }
        Fix All: nothing
        """)]
    public async Task A_member_has_a_setter_before_records(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source, LanguageVersion.CSharp8));
}
