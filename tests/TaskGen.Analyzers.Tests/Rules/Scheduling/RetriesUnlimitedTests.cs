using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.OfficialClients;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class RetriesUnlimitedTests : IClientMistakes
{
    public static string AzureComputeBatch =>
        """
        client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
        {
            Constraints = new BatchTaskConstraints { MaxTaskRetryCount = {|TG5004:-1|} },
        });
        """;

    public static string MicrosoftAzureBatch =>
        """
        job.AddTask(new CloudTask("a", "run") { Constraints = new TaskConstraints(maxTaskRetryCount: {|TG5004:-1|}) });
        """;

    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = {|TG5004:-1|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = 3)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<RetriesUnlimitedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = {|TG5004:-1|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = 3)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[TaskConstraints(MaxTaskRetryCount = -1)]",
        "TG5004 Warning: <-1> 'constraints.maxTaskRetryCount' is -1: a failing task is retried forever and keeps consuming the pool. Set a limit.")]
    [InlineData("[TaskConstraints(MaxTaskRetryCount = 0)]", "")]
    [InlineData(
        "new TaskConstraints { MaxTaskRetryCount = -1 }",
        "TG5004 Warning: <-1> 'TaskConstraints.maxTaskRetryCount' is -1: a failing task is retried forever and keeps consuming the pool. Set a limit.")]
    public async Task Only_minus_one_means_no_limit(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
