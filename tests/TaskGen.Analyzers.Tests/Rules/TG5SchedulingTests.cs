using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>TG5: found where it is wrong, silent where it is right, mended where one right mend exists.</summary>
public sealed class TG5SchedulingTests
{
    [Fact]
    public Task TG5001_InvalidDuration_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxWallClockTime = {|TG5001:"1 hour"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5001_InvalidDuration_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxWallClockTime = "PT1H")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5002_DurationBeyondLifetime_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxWallClockTime = {|TG5002:"P200D"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5002_DurationBeyondLifetime_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxWallClockTime = "P180D")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5003_RetryCountTooLow_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = {|TG5003:-2|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5003_RetryCountTooLow_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = 2)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5004_RetryWithoutEnd_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = {|TG5004:-1|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5004_RetryWithoutEnd_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = 3)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5005_RequiredSlotsTooLow_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = {|TG5005:0|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5005_RequiredSlotsTooLow_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 1)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5016_RequiredSlotsTooHigh_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = {|TG5016:300|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5016_RequiredSlotsTooHigh_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 8)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5006_MultiInstanceSlots_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = {|TG5006:2|})]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5006_MultiInstanceSlots_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5006_MultiInstanceSlots_is_mended() => RuleVerifier.Mends<MultiInstanceSlotsFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = {|TG5006:2|})]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5007_NumberOfInstancesTooLow_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start", NumberOfInstances = {|TG5007:0|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5007_NumberOfInstancesTooLow_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5008_CoordinationCommandMissing_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG5008:CommonResourceFile(AutoStorageContainerName = "inputs")|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5008_CoordinationCommandMissing_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start")]
        [CommonResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5009_InvalidTaskIdRange_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange({|TG5009:9|}, 1)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5009_InvalidTaskIdRange_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange(1, 9)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5009_InvalidTaskIdRange_is_mended() => RuleVerifier.Mends<InvalidTaskIdRangeFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange({|TG5009:9|}, 1)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange(1, 9)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5010_DependsOnItself_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn({|TG5010:"a"|}, "b")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5010_DependsOnItself_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5010_DependsOnItself_is_mended() => RuleVerifier.Mends<DependsOnItselfFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn({|TG5010:"a"|}, "b")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5012_DependencyTwice_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b", {|TG5012:"b"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5012_DependencyTwice_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5012_DependencyTwice_is_mended() => RuleVerifier.Mends<DependencyDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b", {|TG5012:"b"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5013_UserIdentityAmbiguous_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task)]
        [UserIdentity({|TG5013:"render"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5013_UserIdentityAmbiguous_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5014_ApplicationIdMissing_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference({|TG5014:""|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5014_ApplicationIdMissing_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5017_ApplicationPackageTwice_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        [{|TG5017:ApplicationPackageReference("blender", Version = "4.2")|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5017_ApplicationPackageTwice_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5017_ApplicationPackageTwice_is_mended() => RuleVerifier.Mends<ApplicationPackageDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        [{|TG5017:ApplicationPackageReference("blender", Version = "4.2")|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5015_InvalidDependencyId_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn({|TG5015:"first task"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5015_InvalidDependencyId_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("first-task")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5018_AuthenticationTokenRetired_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG5018:AuthenticationTokenSettings(AccessScope.Job)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5018_AuthenticationTokenRetired_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG5018_AuthenticationTokenRetired_is_mended() => RuleVerifier.Mends<AuthenticationTokenRetiredFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG5018:AuthenticationTokenSettings(AccessScope.Job)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);
}
