using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Definition;

/// <summary>All code fixes that are offered for templates and declarations, and the source after each.</summary>
public sealed class DefinitionFixesTests
{
    [Theory]
    [InlineData(
        """
        [EnvironmentSetting("A", "1")]
        public sealed class Render;
        """,
        """
        TG0003.Remove: Remove attribute
        public sealed class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial record Render([field: EnvironmentSetting("A")] string Name);
        """,
        """
        TG1004.Replace: Change to 'a-{Name}'
        [BatchTask(Id = "a-{Name}", CommandLine = "run")]
        public sealed partial record Render([field: EnvironmentSetting("A")] string Name);
        TG0003.Property: Apply attribute to the property
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial record Render([EnvironmentSetting("A")] string Name);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [field: EnvironmentSetting("A")]
            public string Name { get; set; } = "";
        }
        """,
        """
        TG1004.Replace: Change to 'a-{Name}'
        [BatchTask(Id = "a-{Name}", CommandLine = "run")]
        public sealed partial class Render
        {
            [field: EnvironmentSetting("A")]
            public string Name { get; set; } = "";
        }
        TG0003.Property: Apply attribute to the property
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [EnvironmentSetting("A")]
            public string Name { get; set; } = "";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [field: EnvironmentSetting("A"), System.Obsolete]
            public string Name { get; set; } = "";
        }
        """,
        """
        TG1004.Replace: Change to 'a-{Name}'
        [BatchTask(Id = "a-{Name}", CommandLine = "run")]
        public sealed partial class Render
        {
            [field: EnvironmentSetting("A"), System.Obsolete]
            public string Name { get; set; } = "";
        }
        TG0003.Property: Apply attribute to the property
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [EnvironmentSetting("A"), System.Obsolete]
            public string Name { get; set; } = "";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [EnvironmentSetting("A", "b")] public int Name => 1;
            [EnvironmentSetting(Name = "B", Value = "b")] public int Other => 1;
            [TaskDisplayName] public string First => "";
            [TaskDisplayName] public string Second => "";
        }
        """,
        """
        TG0004.RemoveArguments: Remove arguments
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [EnvironmentSetting("A")] public int Name => 1;
            [EnvironmentSetting(Name = "B", Value = "b")] public int Other => 1;
            [TaskDisplayName] public string First => "";
            [TaskDisplayName] public string Second => "";
        }
        TG0004.Remove: Remove duplicate property
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [EnvironmentSetting("A", "b")] public int Name => 1;
            [EnvironmentSetting(Name = "B", Value = "b")] public int Other => 1;
            [TaskDisplayName] public string First => "";
            public string Second => "";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "x")]
        public sealed partial class Render
        {
            [TaskDisplayName] public string First => "";
        }
        """,
        """
        TG0004.Remove: Remove duplicate property
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "x")]
        public sealed partial class Render
        {
            public string First => "";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Index:D3", CommandLine = "run")]
        public sealed partial record Render(int Index);
        """,
        """
        TG0007.Close: Close placeholder: '{Index:D3}'
        [BatchTask(Id = "a-{Index:D3}", CommandLine = "run")]
        public sealed partial record Render(int Index);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Index:D3-x", CommandLine = "run")]
        public sealed partial record Render(int Index);
        """,
        """
        TG0007.Close: Close placeholder: '{Index:D3}'
        [BatchTask(Id = "a-{Index:D3}-x", CommandLine = "run")]
        public sealed partial record Render(int Index);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{index", CommandLine = "run")]
        public sealed partial record Render(int Index);
        """,
        """
        TG0007.Close: Close placeholder: '{Index}'
        [BatchTask(Id = "a-{Index}", CommandLine = "run")]
        public sealed partial record Render(int Index);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{index", CommandLine = "run")]
        public sealed partial record Render(int Index, int INDEX);
        """,
        """
        TG0007.Close: Close placeholder: '{Index}'
        [BatchTask(Id = "a-{Index}", CommandLine = "run")]
        public sealed partial record Render(int Index, int INDEX);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Index:}", CommandLine = "run")]
        public sealed partial record Render(int Index);
        """,
        """
        TG0007.RemoveColon: Remove colon
        [BatchTask(Id = "a-{Index}", CommandLine = "run")]
        public sealed partial record Render(int Index);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{index:}", CommandLine = "run }")]
        public sealed partial record Render(int Index);
        """,
        """
        TG0007.RemoveColon: Remove colon
        [BatchTask(Id = "a-{Index}", CommandLine = "run }")]
        public sealed partial record Render(int Index);
        TG0007.Escape: Escape as '}}'
        [BatchTask(Id = "a-{index:}", CommandLine = "run }}")]
        public sealed partial record Render(int Index);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Nope", CommandLine = "run {")]
        public sealed partial record Render(int Index);
        """,
        """
        TG0007.Escape: Escape as '{{'
        [BatchTask(Id = "a-{Nope", CommandLine = "run {{")]
        public sealed partial record Render(int Index);
        """)]
    [InlineData(
        """
        [BatchTask(Id = $"a-{{Index", CommandLine = $"run }} {{")]
        public sealed partial record Render(int Index);
        """,
        """
        TG0007.Close: Close placeholder: '{Index}'
        [BatchTask(Id = $"a-{{Index}}", CommandLine = $"run }} {{")]
        public sealed partial record Render(int Index);
        TG0007.Escape: Escape as '}}}}'
        [BatchTask(Id = $"a-{{Index", CommandLine = $"run }}}} {{")]
        public sealed partial record Render(int Index);
        Fix All:
        [BatchTask(Id = $"a-{{Index", CommandLine = $"run }}}} {{{{")]
        public sealed partial record Render(int Index);
        TG0007.Escape: Escape as '{{{{'
        [BatchTask(Id = $"a-{{Index", CommandLine = $"run }} {{{{")]
        public sealed partial record Render(int Index);
        Fix All:
        [BatchTask(Id = $"a-{{Index", CommandLine = $"run }}}} {{{{")]
        public sealed partial record Render(int Index);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run {} {a b}")]
        public sealed partial class Render;
        """,
        """
        TG0007.Escape: Escape as '{{}}'
        [BatchTask(Id = "a", CommandLine = "run {{}} {a b}")]
        public sealed partial class Render;
        Fix All:
        [BatchTask(Id = "a", CommandLine = "run {{}} {{a b}}")]
        public sealed partial class Render;
        TG0007.Escape: Escape as '{{a b}}'
        [BatchTask(Id = "a", CommandLine = "run {} {{a b}}")]
        public sealed partial class Render;
        Fix All:
        [BatchTask(Id = "a", CommandLine = "run {{}} {{a b}}")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = $"run {{}}")]
        public sealed partial class Render;
        """,
        """
        TG0007.Escape: Escape as '{{{{}}}}'
        [BatchTask(Id = "a", CommandLine = $"run {{{{}}}}")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Frme}", CommandLine = "/opt/run")]
        public sealed partial class Render
        {
            public int Frame { get; init; }
            public int Other { get; init; }
            public static int Shared => 1;
        }
        """,
        """
        TG0006.Nearest: Change to '{Frame}'
        [BatchTask(Id = "a-{Frame}", CommandLine = "/opt/run")]
        public sealed partial class Render
        {
            public int Frame { get; init; }
            public int Other { get; init; }
            public static int Shared => 1;
        }
        TG0006.AddProperty: Add property 'Frme'
        [BatchTask(Id = "a-{Frme}", CommandLine = "/opt/run")]
        public sealed partial class Render
        {
            public int Frame { get; init; }
            public int Other { get; init; }
            public static int Shared => 1;
            public required string Frme { get; init; }
        }
        TG0006.Member.Other: Change to '{Other}'
        [BatchTask(Id = "a-{Other}", CommandLine = "/opt/run")]
        public sealed partial class Render
        {
            public int Frame { get; init; }
            public int Other { get; init; }
            public static int Shared => 1;
        }
        TG0006.Member.Shared: Change to '{Shared}'
        [BatchTask(Id = "a-{Shared}", CommandLine = "/opt/run")]
        public sealed partial class Render
        {
            public int Frame { get; init; }
            public int Other { get; init; }
            public static int Shared => 1;
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/opt/run {Scene}")]
        public partial class Render
        {
            public int Number { get; init; }
        }
        """,
        """
        TG0006.Nearest: Change to '{Number:D4}'
        [BatchTask(Id = "a-{Number:D4}", CommandLine = "/opt/run {Scene}")]
        public partial class Render
        {
            public int Number { get; init; }
        }
        Fix All:
        [BatchTask(Id = "a-{Number:D4}", CommandLine = "/opt/run {Number}")]
        public partial class Render
        {
            public int Number { get; init; }
        }
        TG0006.AddProperty: Add property 'Frame'
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/opt/run {Scene}")]
        public partial class Render
        {
            public int Number { get; init; }
            public required int Frame { get; init; }
        }
        Fix All:
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/opt/run {Scene}")]
        public partial class Render
        {
            public int Number { get; init; }
            public required string Scene { get; init; }
            public required int Frame { get; init; }
        }
        TG0006.Nearest: Change to '{Number}'
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/opt/run {Number}")]
        public partial class Render
        {
            public int Number { get; init; }
        }
        Fix All:
        [BatchTask(Id = "a-{Number:D4}", CommandLine = "/opt/run {Number}")]
        public partial class Render
        {
            public int Number { get; init; }
        }
        TG0006.AddProperty: Add property 'Scene'
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/opt/run {Scene}")]
        public partial class Render
        {
            public int Number { get; init; }
            public required string Scene { get; init; }
        }
        Fix All:
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/opt/run {Scene}")]
        public partial class Render
        {
            public int Number { get; init; }
            public required string Scene { get; init; }
            public required int Frame { get; init; }
        }
        TG0006.Escape: Escape braces: '{{Scene}}'
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/opt/run {{Scene}}")]
        public partial class Render
        {
            public int Number { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Frame}", CommandLine = "/bin/sh -c 'run ${AZ_BATCH_TASK_ID}'")]
        public static partial class Render;
        """,
        """
        TG0006.Variable: Change to '$AZ_BATCH_TASK_ID'
        [BatchTask(Id = "a-{Frame}", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_ID'")]
        public static partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{1x}", CommandLine = "/bin/sh -c 'awk {print}'")]
        public sealed partial record Render(int Index);
        """,
        """
        TG0006.Nearest: Change to '{Index}'
        [BatchTask(Id = "a-{1x}", CommandLine = "/bin/sh -c 'awk {Index}'")]
        public sealed partial record Render(int Index);
        TG0006.AddProperty: Add parameter 'print'
        [BatchTask(Id = "a-{1x}", CommandLine = "/bin/sh -c 'awk {print}'")]
        public sealed partial record Render(int Index, string print);
        TG0006.Escape: Escape braces: '{{print}}'
        [BatchTask(Id = "a-{1x}", CommandLine = "/bin/sh -c 'awk {{print}}'")]
        public sealed partial record Render(int Index);
        """)]
    [InlineData(
        """
        public sealed partial class Outer
        {
            [BatchTask(Id = "a-{Frame}", CommandLine = "run")]
            public partial record struct Render;
        }
        """,
        """
        TG0006.AddProperty: Add property 'Frame'
        public sealed partial class Outer
        {
            [BatchTask(Id = "a-{Frame}", CommandLine = "run")]
            public partial record struct Render
            {
                public required string Frame { get; init; }
            }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:D4}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:D4}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required int Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:X}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:X}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required int Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:b8}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:b8}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required int Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:F2}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:F2}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required double Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:0.0}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:0.0}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required double Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:00}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:00}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required int Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:#}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:#}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required int Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:yyyy}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:yyyy}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required System.DateTime Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:O}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:O}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required System.DateTime Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:HH}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:HH}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required System.DateTime Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:Q}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:lower}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:G}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:G}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required double Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Size:u}", CommandLine = "run")]
        public sealed partial record Render;
        """,
        """
        TG0006.AddProperty: Add property 'Size'
        [BatchTask(Id = "a-{Size:u}", CommandLine = "run")]
        public sealed partial record Render
        {
            public required System.DateTime Size { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Day:yyyy-MM-dd", CommandLine = "run")]
        public sealed partial record Render(System.DateTime Day);
        """,
        """
        TG0007.Close: Close placeholder: '{Day:yyyy-MM-dd}'
        [BatchTask(Id = "a-{Day:yyyy-MM-dd}", CommandLine = "run")]
        public sealed partial record Render(System.DateTime Day);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a-{Index:00 x", CommandLine = "run {Name:lower x")]
        public sealed partial record Render(int Index, string Name);
        """,
        """
        TG0007.Close: Close placeholder: '{Index:00}'
        [BatchTask(Id = "a-{Index:00} x", CommandLine = "run {Name:lower x")]
        public sealed partial record Render(int Index, string Name);
        TG1003.Replace: Change to 'a-{Index:00-x'
        [BatchTask(Id = "a-{Index:00-x", CommandLine = "run {Name:lower x")]
        public sealed partial record Render(int Index, string Name);
        TG0007.Escape: Escape as '{{'
        [BatchTask(Id = "a-{Index:00 x", CommandLine = "run {{Name:lower x")]
        public sealed partial record Render(int Index, string Name);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public abstract class Base;

        public sealed class Render : Base;
        """,
        """
        TG0015.Add: Add [BatchTask]
        [BatchTask(Id = "a", CommandLine = "run")]
        public abstract class Base;

        [BatchTask]
        public sealed partial class Render : Base;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings(Made.Image)]
        public sealed partial class Render;
        """,
        """
        TG0014.AddProperty: Add property 'ImageName' that returns 'Made.Image'
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("{ImageName}")]
        public sealed partial class Render
        {
            private string ImageName => Made.Image;
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = Made.Text)]
        public abstract class Base;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = Made.Line)]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = Made.Text + "x")]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = Made.Text)]
        public sealed partial class Render
        {
            public int DisplayName => 1;
        }
        """,
        "")]
    [InlineData(
        """
        [EnvironmentSetting("A", "{Nope}")]
        [EnvironmentSetting("B", "{Nope}")]
        public abstract class Shared;

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : Shared;

        [BatchTask(Id = "b", CommandLine = "run")]
        public sealed partial class Encode : Shared
        {
            public string Nope => "";
        }
        """,
        """
        TG0006.AddProperty: Add property 'Nope' to 'Render'
        [EnvironmentSetting("A", "{Nope}")]
        [EnvironmentSetting("B", "{Nope}")]
        public abstract class Shared;

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : Shared
        {
            public required string Nope { get; init; }
        }

        [BatchTask(Id = "b", CommandLine = "run")]
        public sealed partial class Encode : Shared
        {
            public string Nope => "";
        }
        TG0006.AddProperty: Add property 'Nope' to 'Render'
        [EnvironmentSetting("A", "{Nope}")]
        [EnvironmentSetting("B", "{Nope}")]
        public abstract class Shared;

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : Shared
        {
            public required string Nope { get; init; }
        }

        [BatchTask(Id = "b", CommandLine = "run")]
        public sealed partial class Encode : Shared
        {
            public string Nope => "";
        }
        """)]
    public async Task Offered_code_fixes_leave_the_right_source(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
