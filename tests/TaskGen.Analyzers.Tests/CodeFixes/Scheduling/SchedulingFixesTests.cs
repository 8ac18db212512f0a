using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Scheduling;

/// <summary>All code fixes that are offered for constraints, dependencies, and users, and the source after each.</summary>
public sealed class SchedulingFixesTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Pool)]
        [UserIdentity("build")]
        public sealed partial class Render;
        """,
        """
        TG5013.RemoveUserName: Remove user name
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Pool)]
        public sealed partial class Render;
        TG5013.RemoveAutoUser: Remove auto-user
        [BatchTask(Id = "a", CommandLine = "run")]
        [UserIdentity("build")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Users
        {
            public static UserIdentity Value { get; } = new UserIdentity { Username = "u", AutoUser = new() { Scope = AutoUserScope.Pool } };
        }
        """,
        """
        TG5013.RemoveUserName: Remove user name
        public static class Users
        {
            public static UserIdentity Value { get; } = new UserIdentity { AutoUser = new() { Scope = AutoUserScope.Pool } };
        }
        TG5013.RemoveAutoUser: Remove auto-user
        public static class Users
        {
            public static UserIdentity Value { get; } = new UserIdentity { Username = "u" };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [UserIdentity("")]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b", "c", "b")]
        public sealed partial class Render;
        """,
        """
        TG5012.Remove: Remove duplicate dependency
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b", "c")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b"), DependsOn("b")]
        public sealed partial class Render;
        """,
        """
        TG5012.Remove: Remove duplicate dependency
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("3")]
        [DependsOnRange(1, 4)]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange(1, 4)]
        [DependsOnRange(2, 3)]
        public sealed partial class Render;
        """,
        """
        TG5012.Remove: Remove duplicate dependency
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange(1, 4)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange(1, 4)]
        [DependsOnRange(2, 5)]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        public static class Dependencies
        {
            public static TaskDependencies Value { get; } = new TaskDependencies
            {
                TaskIds = ["b", "b"],
                TaskIdRanges = [new TaskIdRange { Start = 1, End = 4 }, new TaskIdRange { Start = 2, End = 4 }, new TaskIdRange { Start = 3, End = 5 }],
            };
        }
        """,
        """
        TG5012.Remove: Remove duplicate dependency
        public static class Dependencies
        {
            public static TaskDependencies Value { get; } = new TaskDependencies
            {
                TaskIds = ["b"],
                TaskIdRanges = [new TaskIdRange { Start = 1, End = 4 }, new TaskIdRange { Start = 2, End = 4 }, new TaskIdRange { Start = 3, End = 5 }],
            };
        }
        Fix All:
        public static class Dependencies
        {
            public static TaskDependencies Value { get; } = new TaskDependencies
            {
                TaskIds = ["b"],
                TaskIdRanges = [new TaskIdRange { Start = 1, End = 4 }, new TaskIdRange { Start = 3, End = 5 }],
            };
        }
        TG5012.Remove: Remove duplicate dependency
        public static class Dependencies
        {
            public static TaskDependencies Value { get; } = new TaskDependencies
            {
                TaskIds = ["b", "b"],
                TaskIdRanges = [new TaskIdRange { Start = 1, End = 4 }, new TaskIdRange { Start = 3, End = 5 }],
            };
        }
        Fix All:
        public static class Dependencies
        {
            public static TaskDependencies Value { get; } = new TaskDependencies
            {
                TaskIds = ["b"],
                TaskIdRanges = [new TaskIdRange { Start = 1, End = 4 }, new TaskIdRange { Start = 3, End = 5 }],
            };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange(end: 3, start: 40)]
        public sealed partial class Render;
        """,
        """
        TG5009.Swap: Swap start and end (3 to 40)
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange(end: 40, start: 3)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange(-3, 4)]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        public static class Ranges
        {
            public static TaskIdRange Value { get; } = new() { End = 3, Start = 40 };
        }
        """,
        """
        TG5009.Swap: Swap start and end (3 to 40)
        public static class Ranges
        {
            public static TaskIdRange Value { get; } = new() { End = 40, Start = 3 };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 0)]
        [TaskConstraints(MaxTaskRetryCount = -1)]
        public sealed partial class Render;
        """,
        """
        TG5005.Set: Set RequiredSlots to 1
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 1)]
        [TaskConstraints(MaxTaskRetryCount = -1)]
        public sealed partial class Render;
        TG5004.Set: Set MaxTaskRetryCount to 3
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 0)]
        [TaskConstraints(MaxTaskRetryCount = 3)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Settings
        {
            public static TaskConstraints Value { get; } = new() { MaxTaskRetryCount = -1 };
        }
        """,
        """
        TG5004.Set: Set MaxTaskRetryCount to 3
        public static class Settings
        {
            public static TaskConstraints Value { get; } = new() { MaxTaskRetryCount = 3 };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("/bin/sh -c wait", NumberOfInstances = 2)]
        public sealed partial class Render
        {
            [RequiredSlots] public int Slots => 2;
            [TaskConstraints(MaxTaskRetryCount = -1)] public int? Retries => 3;
        }
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("a")]
        public sealed partial class Render;
        """,
        """
        TG5010.Remove: Remove dependency on itself
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("a", "b")]
        [DependsOn("b c")]
        public sealed partial class Render;
        """,
        """
        TG5010.Remove: Remove dependency on itself
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        [DependsOn("b c")]
        public sealed partial class Render;
        TG5015.Replace: Change to 'b-c'
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("a", "b")]
        [DependsOn("b-c")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("x", Version = "1")]
        [ApplicationPackageReference("x", Version = "1")]
        [AuthenticationTokenSettings]
        [TaskConstraints(MaxWallClockTime = "1:00:00")]
        public sealed partial class Render;
        """,
        """
        TG5017.Remove: Remove duplicate application package
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("x", Version = "1")]
        [AuthenticationTokenSettings]
        [TaskConstraints(MaxWallClockTime = "1:00:00")]
        public sealed partial class Render;
        TG5018.Remove: Remove authentication token settings
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("x", Version = "1")]
        [ApplicationPackageReference("x", Version = "1")]
        [TaskConstraints(MaxWallClockTime = "1:00:00")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn(new[] { "b", "c", "b" })]
        public sealed partial class Render;
        """,
        """
        TG5012.Remove: Remove duplicate dependency
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn(new[] { "b", "c" })]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn(["a", "b"])]
        public sealed partial class Render;
        """,
        """
        TG5010.Remove: Remove dependency on itself
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn(["b"])]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Dependencies
        {
            public static TaskDependencies Value { get; } = new TaskDependencies { TaskIds = new[] { "b", "c", "b" } };
        }
        """,
        """
        TG5012.Remove: Remove duplicate dependency
        public static class Dependencies
        {
            public static TaskDependencies Value { get; } = new TaskDependencies { TaskIds = new[] { "b", "c" } };
        }
        """)]
    [InlineData(
        """
        public static class Users
        {
            public static UserIdentity Value { get; } = new() { AutoUser = new() { ElevationLevel = ElevationLevel.NonAdmin }, Username = "u" };
        }
        """,
        """
        TG5013.RemoveUserName: Remove user name
        public static class Users
        {
            public static UserIdentity Value { get; } = new() { AutoUser = new() { ElevationLevel = ElevationLevel.NonAdmin } };
        }
        TG5013.RemoveAutoUser: Remove auto-user
        public static class Users
        {
            public static UserIdentity Value { get; } = new() { Username = "u" };
        }
        """)]
    public async Task Offered_code_fixes_leave_the_right_source(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
