using System.Threading.Tasks;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>TG0: found where it is wrong, silent where it is right, mended where one right mend exists.</summary>
public sealed class TG0DefinitionTests
{
    [Fact]
    public Task TG0001_TypeNotPartial_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed class {|TG0001:Render|} { }
        """);

    [Fact]
    public Task TG0001_TypeNotPartial_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render { }
        """);

    [Fact]
    public Task TG0001_TypeNotPartial_is_mended() => RuleVerifier.Mends<TypeNotPartialFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed class {|TG0001:Render|} { }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render { }
        """);

    [Fact]
    public Task TG0002_TypeKindNotSupported_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public static partial class {|TG0002:Render|} { }
        """);

    [Fact]
    public Task TG0002_TypeKindNotSupported_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render { }
        """);

    [Fact]
    public Task TG0003_AttributeOutsideTask_is_found() => RuleVerifier.Finds(
        """
        [{|TG0003:EnvironmentSetting("A", "b")|}]
        public sealed class Render { }
        """);

    [Fact]
    public Task TG0003_AttributeOutsideTask_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b")]
        public sealed partial class Render { }
        """);

    [Fact]
    public Task TG0003_AttributeOutsideTask_is_mended() => RuleVerifier.Mends<AttributeOutsideTaskFix>(
        """
        [{|TG0003:EnvironmentSetting("A", "b")|}]
        public sealed class Render { }
        """,
        """
        public sealed class Render { }
        """);

    [Fact]
    public Task TG0004_ValueGivenTwice_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [{|TG0004:TaskId|}]
            public string Name => "b";
        }
        """);

    [Fact]
    public Task TG0004_ValueGivenTwice_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class Render
        {
            [TaskId]
            public string Name => "b";
        }
        """);

    [Fact]
    public Task TG0004_ValueGivenTwice_is_mended() => RuleVerifier.Mends<PropertyDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [{|TG0004:TaskId|}]
            public string Name => "b";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            public string Name => "b";
        }
        """);

    [Fact]
    public Task TG0005_MemberTypeMismatch_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [{|TG0005:ResourceFile|}]
            public int File => 1;
        }
        """);

    [Fact]
    public Task TG0005_MemberTypeMismatch_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [ResourceFile]
            public ResourceFile? File => null;
        }
        """);

    [Fact]
    public Task TG0006_UnknownMember_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task TG0006_UnknownMember_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run {Scene}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task TG0006_UnknownMember_is_mended() => RuleVerifier.Mends<UnknownMemberFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run {Scene}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task TG0006_UnknownMember_is_mended_in_a_third_way() => RuleVerifier.Mends<UnknownMemberFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run {{Scnee}}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        mend: 2);

    [Fact]
    public Task TG0007_MalformedTemplate_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b {|TG0007:}|} c")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG0007_MalformedTemplate_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b }} c")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG0007_MalformedTemplate_is_mended() => RuleVerifier.Mends<MalformedTemplateFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b {|TG0007:}|} c")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b }} c")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG0008_UnknownFormat_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a-{|TG0008:{Frame:Q9}|}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task TG0008_UnknownFormat_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task TG0008_UnknownFormat_is_mended() => RuleVerifier.Mends<UnknownFormatFix>(
        """
        [BatchTask(Id = "a-{|TG0008:{Frame:Q9}|}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        """
        [BatchTask(Id = "a-{Frame}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task TG0009_NullableMemberInTemplate_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a-{|TG0009:{Name}|}", CommandLine = "run")]
        public sealed partial record Render(string? Name);
        """);

    [Fact]
    public Task TG0009_NullableMemberInTemplate_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "run")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task TG0010_InvalidProfile_is_found() => RuleVerifier.Finds(
        """
        public sealed class Gpu { }

        [BatchTask(Id = "a", CommandLine = "run")]
        [UseProfile({|TG0010:typeof(Gpu)|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG0010_InvalidProfile_is_not_found() => RuleVerifier.IsSilent(
        """
        [TaskProfile]
        [EnvironmentSetting("GPU", "1")]
        public sealed class Gpu { }

        [BatchTask(Id = "a", CommandLine = "run")]
        [UseProfile(typeof(Gpu))]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG0011_LanguageVersionTooLow_is_found() => RuleVerifier.FindsInCSharp10(
        """
        // LangVersion 10
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class {|TG0011:Render|} { }
        """);

    [Fact]
    public Task TG0011_LanguageVersionTooLow_is_not_found() => RuleVerifier.IsSilent(
        """
        // LangVersion 11 or above
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render { }
        """);

    [Fact]
    public Task TG0012_RequiredValueMissing_is_found() => RuleVerifier.Finds(
        """
        public static class Render
        {
            public static object Range => {|TG0012:new TaskIdRange { Start = 1 }|};
        }
        """);

    [Fact]
    public Task TG0012_RequiredValueMissing_is_not_found() => RuleVerifier.IsSilent(
        """
        public static class Render
        {
            public static object Range => new TaskIdRange { Start = 1, End = 2 };
        }
        """);

    [Fact]
    public Task TG0013_UndefinedChoice_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = {|TG0013:(JobAction)7|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG0013_UndefinedChoice_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG0005_a_member_of_an_interface_alone_is_found() => RuleVerifier.Finds(
        """
        public interface IHasFile { ResourceFile? File { get; } }

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : IHasFile { [{|TG0005:ResourceFile|}] ResourceFile? IHasFile.File => null; }
        """);
}
