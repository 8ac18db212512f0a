using System.Collections.Generic;
using System.Linq;

namespace TaskGen.TestUtilities;

/// <summary>A source with one mistake, and the source that its first code fix leaves.</summary>
/// <param name="Name">A name for the row, which is also its namespace.</param>
/// <param name="Wrong">The source with the mistake.</param>
/// <param name="Right">The source after the first code fix, applied to all its diagnostics.</param>
public sealed record FixedMistake(string Name, string Wrong, string Right)
{
    public static IReadOnlyList<FixedMistake> All { get; } =
    [
        new(
            "ScriptNotQuoted",
            """
            [BatchTask(Id = "a", CommandLine = "/bin/sh -c echo hello && ls")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo hello && ls'")]
            public sealed partial class Render;
            """),
        new(
            "VariableOfPosix",
            """
            [BatchTask(Id = "a", CommandLine = "echo $HOME")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo $HOME'")]
            public sealed partial class Render;
            """),
        new(
            "VariableOfCmd",
            """
            [BatchTask(Id = "a", CommandLine = "echo %PATH%")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "cmd /c echo %PATH%")]
            public sealed partial class Render;
            """),
        new(
            "NameAfterDot",
            """
            [BatchTask(Id = "a-{Other.Naem}", CommandLine = "run")]
            public sealed partial record Render(Other Other);

            public sealed record Other(string Name);
            """,
            """
            [BatchTask(Id = "a-{Other.Name}", CommandLine = "run")]
            public sealed partial record Render(Other Other);

            public sealed record Other(string Name);
            """),
        new(
            "MissingParameter",
            """
            [BatchTask(Id = "a-{Number:D4}", CommandLine = "run")]
            public sealed partial record Render(string? Scene);
            """,
            """
            [BatchTask(Id = "a-{Number:D4}", CommandLine = "run")]
            public sealed partial record Render(string? Scene, int Number);
            """),
        new(
            "MissingPropertyOfStruct",
            """
            [BatchTask(Id = "a-{Number:D4}", CommandLine = "run")]
            public partial struct Render
            {
                // kept
                public string? Scene { get; init; }
            }
            """,
            """
            [BatchTask(Id = "a-{Number:D4}", CommandLine = "run")]
            public partial struct Render
            {
                // kept
                public string? Scene { get; init; }
                public required int Number { get; init; }
            }
            """),
        new(
            "MissingPropertyOfRecordStruct",
            """
            [BatchTask(Id = "a-{Number:D4}", CommandLine = "run")]
            public partial record struct Render;
            """,
            """
            [BatchTask(Id = "a-{Number:D4}", CommandLine = "run")]
            public partial record struct Render
            {
                public required int Number { get; init; }
            }
            """),
        new(
            "NameInInterpolatedString",
            """
            [BatchTask(Id = $"{Names.Prefix}-{{Scnee}}", CommandLine = "run")]
            public sealed partial record Render(string Scene);

            internal static class Names
            {
                public const string Prefix = "p";
            }
            """,
            """
            [BatchTask(Id = $"{Names.Prefix}-{{Scene}}", CommandLine = "run")]
            public sealed partial record Render(string Scene);

            internal static class Names
            {
                public const string Prefix = "p";
            }
            """),
        new(
            "NameInConstant",
            """
            [BatchTask(Id = "a-{Scene}", CommandLine = Lines.Run)]
            public sealed partial record Render(string Scene);

            internal static class Lines
            {
                public const string Run = "/bin/sh -c 'run {Scnee}'";
            }
            """,
            """
            [BatchTask(Id = "a-{Scene}", CommandLine = Lines.Run)]
            public sealed partial record Render(string Scene);

            internal static class Lines
            {
                public const string Run = "/bin/sh -c 'run {Scene}'";
            }
            """),
        new(
            "InheritedRange",
            """
            [OnExitCodeRange(4, 2, JobAction = JobAction.Disable)]
            public abstract class Base;

            [BatchTask(Id = "a", CommandLine = "run")]
            public sealed partial class Render : Base;

            [BatchTask(Id = "b", CommandLine = "run")]
            public sealed partial class Encode : Base;
            """,
            """
            [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
            public abstract class Base;

            [BatchTask(Id = "a", CommandLine = "run")]
            public sealed partial class Render : Base;

            [BatchTask(Id = "b", CommandLine = "run")]
            public sealed partial class Encode : Base;
            """),
        new(
            "ArgumentsBesideMember",
            """
            [BatchTask(Id = "a-{Name}", CommandLine = "run")]
            public sealed partial class Render
            {
                public required string Name { get; init; }

                [DependsOn("x")] public string? First { get; init; }
            }
            """,
            """
            [BatchTask(Id = "a-{Name}", CommandLine = "run")]
            public sealed partial class Render
            {
                public required string Name { get; init; }

                [DependsOn] public string? First { get; init; }
            }
            """),
        new(
            "AttributeOfField",
            """
            [BatchTask(Id = "a-{Level}", CommandLine = "run")]
            public sealed partial class Render
            {
                [field: EnvironmentSetting("LEVEL")] public int Level { get; init; }
            }
            """,
            """
            [BatchTask(Id = "a-{Level}", CommandLine = "run")]
            public sealed partial class Render
            {
                [EnvironmentSetting("LEVEL")] public int Level { get; init; }
            }
            """),
        new(
            "ConditionWithAction",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [OnExitCode(3)]
            [OnExitCode(3, JobAction = JobAction.Terminate)]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [OnExitCode(3, JobAction = JobAction.Terminate)]
            public sealed partial class Render;
            """),
        new(
            "IdOfSeveralMembers",
            """
            [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run {Url} {Sas} {Note} {Frame}'")]
            public sealed partial record Render(Uri Url, [property: Secret] string Sas, string? Note, int Frame);
            """,
            """
            [BatchTask(Id = "a-{Frame}", CommandLine = "/bin/sh -c 'run {Url} {Sas} {Note} {Frame}'")]
            public sealed partial record Render(Uri Url, [property: Secret] string Sas, string? Note, int Frame);
            """),
        new(
            "CommandLineMissing",
            """
            [BatchTask(Id = "a")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a")]
            public sealed partial class Render
            {
                [CommandLine] public required string CommandLine { get; init; }
            }
            """),
        new(
            "ChainedShells",
            """
            [BatchTask(Id = "a", CommandLine = "sh -c 'one' && sh -c 'two'")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "sh -c 'one && two'")]
            public sealed partial class Render;
            """),
        new(
            "RawString",
            """"
            [BatchTask(Id = "a", CommandLine = """run "a b" | less""")]
            public sealed partial class Render;
            """",
            """"
            [BatchTask(Id = "a", CommandLine = """/bin/sh -c 'run "a b" | less'""")]
            public sealed partial class Render;
            """"),
        new(
            "SeveralOptions",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "--foo --env A=1 -d --rm=true")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "--env A=1 --rm=true")]
            public sealed partial class Render;
            """),
        new(
            "ArgumentsOnLines",
            """
            [BatchTask(
                CommandLine = "run",
                DisplayName = "Run")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(
                CommandLine = "run",
                DisplayName = "Run",
                Id = "render")]
            public sealed partial class Render;
            """),
        new(
            "OpenQuoteWithPlaceholder",
            """
            [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo {Name} {Frame}")]
            public sealed partial record Render(string Name, int Frame);
            """,
            """
            [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo {Name} {Frame}'")]
            public sealed partial record Render(string Name, int Frame);
            """),
        new(
            "SecretInSetting",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [EnvironmentSetting("STORAGE_KEY", "c2VjcmV0c2VjcmV0c2VjcmV0")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [EnvironmentSetting("STORAGE_KEY", "{StorageKey}")]
            public sealed partial class Render
            {
                [Secret] public required string StorageKey { get; init; }
            }
            """),
        new(
            "SecretInRecord",
            """
            [BatchTask(Id = "a-{Frame}", CommandLine = "run")]
            [EnvironmentSetting("ACCOUNT_KEY", "c2VjcmV0c2VjcmV0c2VjcmV0")]
            public sealed partial record Render(int Frame);
            """,
            """
            [BatchTask(Id = "a-{Frame}", CommandLine = "run")]
            [EnvironmentSetting("ACCOUNT_KEY", "{AccountKey}")]
            public sealed partial record Render(int Frame, [Secret] string AccountKey);
            """),
        new(
            "UnclosedPlaceholder",
            """
            [BatchTask(Id = "a-{Index", CommandLine = "run")]
            public sealed partial record Render(int Index);
            """,
            """
            [BatchTask(Id = "a-{Index}", CommandLine = "run")]
            public sealed partial record Render(int Index);
            """),
        new(
            "InnerScriptNotQuoted",
            """
            [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'bash -c echo hello'")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'bash -c \"echo hello\"'")]
            public sealed partial class Render;
            """),
        new(
            "Duration",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskConstraints(MaxWallClockTime = "1 hour", RetentionTime = "7d")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskConstraints(MaxWallClockTime = "PT1H", RetentionTime = "P7D")]
            public sealed partial class Render;
            """),
        new(
            "Retries",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskConstraints(MaxTaskRetryCount = -1)]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskConstraints(MaxTaskRetryCount = 3)]
            public sealed partial class Render;
            """),
        new(
            "Slots",
            """
            [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 0)]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 1)]
            public sealed partial class Render;
            """),
        new(
            "OpenQuote",
            """"
            [BatchTask(Id = "a", CommandLine = @"echo ""hello")]
            public sealed partial class Render;
            """",
            """"
            [BatchTask(Id = "a", CommandLine = @"echo ""hello""")]
            public sealed partial class Render;
            """"),
        new(
            "Backticks",
            """
            [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo `cat {Name}` `wc {Name}`'")]
            public sealed partial record Render(string Name);
            """,
            """
            [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo $(cat {Name}) $(wc {Name})'")]
            public sealed partial record Render(string Name);
            """),
        new(
            "NoBindMounts",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskContainerSettings("ubuntu:24.04", NoBindMounts = true)]
            [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskContainerSettings("ubuntu:24.04")]
            [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
            public sealed partial class Render;
            """),
        new(
            "TwoIdentities",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [UserIdentity("render")]
            [AutoUser(Scope = AutoUserScope.Task)]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [AutoUser(Scope = AutoUserScope.Task)]
            public sealed partial class Render;
            """),
        new(
            "DependencyId",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [DependsOn("first task", "second.task")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [DependsOn("first-task", "second-task")]
            public sealed partial class Render;
            """),
        new(
            "Elevation",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [AutoUser(Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.Admin)]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [AutoUser(Scope = AutoUserScope.Task)]
            public sealed partial class Render;
            """),
        new(
            "FileMode",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [ResourceFile(HttpUrl = "https://account.blob.core.windows.net/in/a", FilePath = "a", FileMode = "rwxr-xr-x")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [ResourceFile(HttpUrl = "https://account.blob.core.windows.net/in/a", FilePath = "a", FileMode = "0755")]
            public sealed partial class Render;
            """),
        new(
            "FilePath",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [ResourceFile(HttpUrl = "https://account.blob.core.windows.net/in/a", FilePath = "../a")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [ResourceFile(HttpUrl = "https://account.blob.core.windows.net/in/a", FilePath = "a")]
            public sealed partial class Render;
            """),
        new(
            "ReservedVariable",
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [EnvironmentSetting("AZ_BATCH_MODE", "1")]
            public sealed partial class Render;
            """,
            """
            [BatchTask(Id = "a", CommandLine = "run")]
            [EnvironmentSetting("MODE", "1")]
            public sealed partial class Render;
            """),
        new(
            "RenamedMember",
            """
            [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/bin/sh -c 'run {Scene} -f {Frame}'")]
            [EnvironmentSetting("LOG", "/tmp/{Frame}.log")]
            public sealed partial record Render(string Scene, int Number);
            """,
            """
            [BatchTask(Id = "a-{Number:D4}", CommandLine = "/bin/sh -c 'run {Scene} -f {Number}'")]
            [EnvironmentSetting("LOG", "/tmp/{Number}.log")]
            public sealed partial record Render(string Scene, int Number);
            """),
        new(
            "MissingMemberInTwoPlaces",
            """
            [BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run {Number} {Scene}'")]
            public sealed partial record Render(string Scene);
            """,
            """
            [BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run {Number} {Scene}'")]
            public sealed partial record Render(string Scene, string Number);
            """),
    ];

    public string File => Name + ".cs";

    public static FixedMistake Of(string name) => All.Single(mistake => mistake.Name == name);

    /// <summary>Returns a source of the row as a file of a project that has all rows.</summary>
    public string InFile(string source) =>
        $"using System;\nusing System.Collections.Generic;\nusing TaskGen;\n\nnamespace Mistakes.{Name};\n\n{source}\n";
}
