using System.Threading.Tasks;
using TaskGen.CodeFixes.ExitConditions;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>TG3: found where it is wrong, silent where it is right, mended where one right mend exists.</summary>
public sealed class TG3ExitConditionsTests
{
    [Fact]
    public Task TG3001_ExitCodeRangeReversed_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange({|TG3001:4|}, 2, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3001_ExitCodeRangeReversed_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3001_ExitCodeRangeReversed_is_mended() => RuleVerifier.Mends<ExitCodeRangeReversedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange({|TG3001:4|}, 2, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3002_ExitCodesOverlap_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [{|TG3002:OnExitCodeRange(3, 9, JobAction = JobAction.None)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3002_ExitCodesOverlap_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [OnExitCodeRange(5, 9, JobAction = JobAction.None)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3002_ExitCodesOverlap_is_mended() => RuleVerifier.Mends<ExitCodesOverlapFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [{|TG3002:OnExitCodeRange(3, 9, JobAction = JobAction.None)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [OnExitCodeRange(5, 9, JobAction = JobAction.None)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3003_ConditionWithoutAction_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3003:OnExitCode(3)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3003_ConditionWithoutAction_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3003_ConditionWithoutAction_is_mended() => RuleVerifier.Mends<ConditionWithoutActionFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3003:OnExitCode(3)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3004_ExitCodeOutOfRange_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode({|TG3004:256|}, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3004_ExitCodeOutOfRange_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(255, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3005_RedundantExitCondition_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3005:OnExitCode(0, DependencyAction = DependencyAction.Satisfy)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3005_RedundantExitCondition_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(0, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3005_RedundantExitCondition_is_mended() => RuleVerifier.Mends<RedundantExitConditionFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3005:OnExitCode(0, DependencyAction = DependencyAction.Satisfy)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3006_SatisfiedWithoutRun_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnPreProcessingError(DependencyAction = {|TG3006:DependencyAction.Satisfy|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG3006_SatisfiedWithoutRun_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, DependencyAction = DependencyAction.Satisfy)]
        public sealed partial class Render;
        """);
}
