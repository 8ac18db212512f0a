using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>The last value that a rule accepts and the first one that it reports, in each place that a value can be in.</summary>
public sealed class LimitTests
{
    private const string Run = "Id = \"a\", CommandLine = \"run\"";
    private const string Name = "{Name}";
    private const string Named = "Id = \"a-{Name}\", CommandLine = \"run\"";

    private const string OfBase = """
        public abstract partial class Shared;

        [BatchTask]
        public sealed partial class Render : Shared;
        """;

    private const string OfBaseRecord = """
        public abstract partial record Shared(string Name);

        [BatchTask]
        public sealed partial record Render(string Name) : Shared(Name);
        """;

    private const string OfProfile = """
        [TaskProfile]
        public abstract class Shared;

        [BatchTask]
        [UseProfile(typeof(Shared))]
        public sealed partial class Render;
        """;

    /// <summary>
    /// Gets the id of the rule, the arguments of <c>[BatchTask]</c>, the other attributes, and what stands for <c>VALUE</c> in them: the
    /// last value that is accepted, and the first that is not.
    /// </summary>
    public static TheoryData<string, string, string, string, string> Limits => new()
    {
        { "TG1002", "Id = VALUE, CommandLine = \"run\"", "", Text(1), Text(0) },
        { "TG1003", "Id = VALUE, CommandLine = \"run\"", "", Text(64), Text(65) },
        { "TG1005", Run + ", DisplayName = VALUE", "", Text(1024), Text(1025) },
        { "TG1010", Run, "[EnvironmentSetting(VALUE, \"b\")]", "\"A-B\"", "\"A=B\"" },
        { "TG1016", Run, "[EnvironmentSetting(\"A\", VALUE)]", Text(1_048_570), Text(1_048_571) },
        { "TG1018", "Id = \"a\", CommandLine = VALUE", "", Text(1), Text(0) },
        { "TG1018", "Id = \"a\", CommandLine = VALUE", "", Text(1), "\" \"" },
        { "TG1021", "Id = \"a\", CommandLine = VALUE", "", Text(32_768), Text(32_769) },
        { "TG1021", Run, "[MultiInstanceSettings(VALUE, NumberOfInstances = 2)]", Text(32_768), Text(32_769) },
        { "TG2002", Run, "VALUE[ContainerHostBatchBindMount(ContainerHostDataPath.Task)]", "[TaskContainerSettings(\"a:1\")]\n", "" },
        { "TG3001", Run, "[OnExitCodeRange(VALUE, JobAction = JobAction.Disable)]", "2, 2", "3, 2" },
        { "TG3002", Run, Codes("[OnExitCodeRange(4, 5, JobAction = JobAction.None)]"), "2, 3", "2, 4" },
        { "TG3002", Run, Codes("[OnExitCode(6, JobAction = JobAction.None)]"), "7, 9", "6, 9" },
        { "TG3004", Run, "[OnExitCode(VALUE, JobAction = JobAction.Disable)]", "255", "256" },
        { "TG3004", Run, "[OnExitCodeRange(VALUE, JobAction = JobAction.Disable)]", "1, 255", "1, 256" },
        { "TG4004", Run, "[ResourceFile(HttpUrl = \"https://a/b\", FilePath = \"b\", FileMode = VALUE)]", "\"0777\"", "\"0778\"" },
        { "TG4005", Run, "[ResourceFile(HttpUrl = \"https://a/b\", FilePath = VALUE)]", "\"a/../b\"", "\"a/../../b\"" },
        { "TG4005", Run, "[ResourceFile(HttpUrl = \"https://a/b\", FilePath = VALUE)]", "\"..b\"", "\"..\"" },
        { "TG4009", Run, "[ResourceFile(AutoStorageContainerName = \"inputs\", BlobPrefix = VALUE)]", Text(32_716), Text(32_717) },
        { "TG5001", Run, "[TaskConstraints(MaxWallClockTime = VALUE)]", "\"PT1S\"", "\"PT0S\"" },
        { "TG5002", Run, "[TaskConstraints(MaxWallClockTime = VALUE)]", "\"P180D\"", "\"P180DT0.001S\"" },
        { "TG5003", Run, "[TaskConstraints(MaxTaskRetryCount = VALUE)]", "0", "-2" },
        { "TG5004", Run, "[TaskConstraints(MaxTaskRetryCount = VALUE)]", "0", "-1" },
        { "TG5005", Run + ", RequiredSlots = VALUE", "", "1", "0" },
        { "TG5006", Run + ", RequiredSlots = VALUE", "[MultiInstanceSettings(\"start\", NumberOfInstances = 2)]", "1", "2" },
        { "TG5007", Run, "[MultiInstanceSettings(\"start\", NumberOfInstances = VALUE)]", "1", "0" },
        { "TG5009", Run, "[DependsOnRange(VALUE)]", "2, 2", "3, 2" },
        { "TG5009", Run, "[DependsOnRange(VALUE)]", "0, 2", "-1, 2" },
        { "TG5011", Run, "[DependsOn(VALUE)]", Ids(1000), Ids(1000) + ", \"b\"" },
        { "TG5012", Run, "[DependsOn(\"b\", VALUE)]", "\"c\"", "\"B\"" },
        { "TG5014", Run, "[ApplicationPackageReference(VALUE)]", "\"b\"", "\"\"" },
        { "TG5015", Run, "[DependsOn(VALUE)]", Text(64), Text(65) },
        { "TG5016", Run + ", RequiredSlots = VALUE", "", "256", "257" },
    };

    /// <summary>Gets rows of the same kind whose value contains the placeholder of a member.</summary>
    public static TheoryData<string, string, string, string, string> LimitsOfTemplates => new()
    {
        { "TG1003", "Id = VALUE, CommandLine = \"run\"", "", Text(64, Name), Text(65, Name) },
        { "TG1005", "Id = \"a-{Name}\", CommandLine = \"run\", DisplayName = VALUE", "", Text(1024, Name), Text(1025, Name) },
        { "TG1016", Named, "[EnvironmentSetting(\"A\", VALUE)]", Text(1_048_569, Name), Text(1_048_570, Name) },
        { "TG1021", "Id = \"a-{Name}\", CommandLine = VALUE", "", Text(32_760, " {Name}", "/bin/a "), Text(32_761, " {Name}", "/bin/a ") },
        { "TG4009", Named, "[ResourceFile(AutoStorageContainerName = \"in\", BlobPrefix = VALUE)]", Text(32_720, Name), Text(32_721, Name) },
        { "TG5011", Named, "[DependsOn(VALUE)]", Ids(1000) + ", \"{Name}\"", Ids(1000) + ", \"b{Name}\"" },
        { "TG5015", Named, "[DependsOn(VALUE)]", Text(64, Name), Text(65, Name) },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Limit_is_where_the_rule_says_in_every_place(
        string rule, string arguments, string attributes, string accepted, string rejected)
    {
        var source = $"[BatchTask({arguments})]\n{attributes}\n";
        await VerifyAsync(rule, source + "public sealed partial class Render;", accepted, rejected);
        await VerifyAsync(rule, source + "public sealed partial record Render();", accepted, rejected);
        await VerifyAsync(rule, source + OfBase, accepted, rejected);
        await VerifyAsync(rule, source + OfProfile, accepted, rejected);
    }

    [Theory]
    [MemberData(nameof(LimitsOfTemplates))]
    public async Task Limit_is_that_of_the_constant_text_of_a_template(
        string rule, string arguments, string attributes, string accepted, string rejected)
    {
        var source = $"[BatchTask({arguments})]\n{attributes}\n";
        await VerifyAsync(rule, source + "public sealed partial record Render(string Name);", accepted, rejected);
        await VerifyAsync(rule, source + OfBaseRecord, accepted, rejected);
    }

    private static async Task VerifyAsync(string rule, string source, string accepted, string rejected)
    {
        Assert.Empty(await IdsOfAsync(source.Replace("VALUE", accepted)));
        Assert.Equal(rule, string.Join(",", await IdsOfAsync(source.Replace("VALUE", rejected))));
    }

    private static async Task<string[]> IdsOfAsync(string source) =>
        [.. (await Analysis.RunAsync(source)).Select(static diagnostic => diagnostic.Id).Distinct()];

    private static string Text(int length, string end = "", string begin = "") => $"\"{begin}{new string('x', length)}{end}\"";

    private static string Ids(int count) => string.Join(", ", Enumerable.Range(0, count).Select(static i => $"\"{i:D64}\""));

    private static string Codes(string other) => $"[OnExitCodeRange(VALUE, JobAction = JobAction.Disable)]\n{other}";
}
