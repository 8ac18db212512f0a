using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class EnvironmentNameDuplicatedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting({|TG1011:"A"|}, "2")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("B", "2")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Overridden_variable_is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting("B", "1")]
        public abstract class Base
        {
            [EnvironmentSetting("C")]
            public int C => 1;
        }

        [TaskProfile]
        [EnvironmentSetting("A", "2")]
        public sealed class Profile;

        [BatchTask(Id = "a", CommandLine = "run")]
        [UseProfile(typeof(Profile))]
        [EnvironmentSetting("A", "3")]
        [EnvironmentSetting("C", "3")]
        public sealed partial class Render : Base
        {
            [EnvironmentSetting("B")]
            public int B => 3;
        }
        """);

    [Fact]
    public Task Two_profiles_of_one_class_are_reported() => RuleVerifier.Reports(
        """
        [TaskProfile]
        [EnvironmentSetting("A", "1")]
        public sealed class One;

        [TaskProfile]
        [EnvironmentSetting("A", "2")]
        public sealed class Two;

        [BatchTask(Id = "a", CommandLine = "run")]
        [UseProfile(typeof(One))]
        [UseProfile(typeof(Two))]
        public sealed partial class {|TG1011:Render|};
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<EnvironmentNameDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        [EnvironmentSetting({|TG1011:"A"|}, "2")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "1")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[EnvironmentSetting("A", "1")] [EnvironmentSetting("B", "1")] [EnvironmentSetting("A", "2")]""",
        """TG1011 Warning: <"A"> Environment variable 'A' is specified more than once; the resulting value is unspecified. Remove the duplicate. | other: <"A">""")]
    [InlineData("""[EnvironmentSetting("A", "1")] [EnvironmentSetting("B", "1")] [EnvironmentSetting("a", "2")]""", "")]
    [InlineData(
        """[EnvironmentSetting("A", "1")] [EnvironmentSetting("B", "1")] [EnvironmentSetting("B", "2")]""",
        """TG1011 Warning: <"B"> Environment variable 'B' is specified more than once; the resulting value is unspecified. Remove the duplicate. | other: <"B">""")]
    [InlineData("""[EnvironmentSetting("A", "1")] [EnvironmentSetting("B", "1")] [EnvironmentSetting("C", "2")]""", "")]
    [InlineData("""[EnvironmentSetting("A", "1")] [EnvironmentSetting("B", "1")] [EnvironmentSetting("{Name}", "2")]""", "")]
    [InlineData(
        """[EnvironmentSetting("{Name}", "1")] [EnvironmentSetting("{Name}", "1")]""",
        """TG1011 Warning: <"{Name}"> Environment variable '{Name}' is specified more than once; the resulting value is unspecified. Remove the duplicate. | other: <"{Name}">""")]
    public async Task Names_are_compared_exactly(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
