using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;
using TaskGen.Local;

namespace TaskGen.Client.Tests.Checking;

public sealed class CheckJobTests
{
    private const string Job = """
        {"id":"job-1","state":"active","usesTaskDependencies":true,"onTaskFailure":"performexitoptionsjobaction","onAllTasksComplete":"noaction",
        "poolInfo":{"autoPoolSpecification":{}},"executionInfo":{"poolId":"pool-1"}}
        """;

    private const string Pool = """
        {"id":"pool-1","taskSlotsPerNode":1,"enableInterNodeCommunication":true,"targetDedicatedNodes":2,"targetLowPriorityNodes":1,
        "virtualMachineConfiguration":{"containerConfiguration":null}}
        """;

    private static readonly TaskAddParameter Container = new()
    {
        Id = "container",
        CommandLine = "run",
        ContainerSettings = new() { ImageName = "a:1" },
    };

    private static readonly TaskAddParameter Dependent = new()
    {
        Id = "dependent",
        CommandLine = "run",
        DependsOn = new() { TaskIds = ["a"] },
    };

    private static readonly TaskAddParameter Blocking = new()
    {
        Id = "blocking",
        CommandLine = "run",
        ExitConditions = new() { Default = new() { DependencyAction = DependencyAction.Block } },
    };

    private static readonly TaskAddParameter Ending = new()
    {
        Id = "ending",
        CommandLine = "run",
        ExitConditions = new() { ExitCodes = [new() { Code = 1, ExitOptions = new() { JobAction = JobAction.Terminate } }] },
    };

    private static readonly TaskAddParameter Large = new() { Id = "large", CommandLine = "run", RequiredSlots = 3 };

    private static readonly TaskAddParameter Plain = new() { Id = "plain", CommandLine = "run" };

    [Fact]
    public async Task Embedded_endpoint_has_every_finding_about_the_job_and_its_slots()
    {
        await using var batch = await LocalBatch.StartAsync(
            new() { NodeCount = 1, SlotsPerNode = 2, ApplicationPackages = { ["app#1.0"] = "/" } });
        await using var client = new BatchJobClient(batch.Url, "job-1", batch.Credential, Clients.Options());
        await client.CreateJobAsync("pool-1");

        var findings = await client.CheckJobAsync(
        [
            Plain, Dependent, Blocking, Ending, Large, Mpi(2),
            Package("old", "app", "0.9"), Package("unnamed", "app", null), Package("good", "app", "1.0"), Package("none", "missing", "1.0"),
        ]);

        Assert.Equal(
            [
                "TG7001 dependent", "TG7001 blocking", "TG7002 ending", "TG7003 large", "TG7005 mpi", "TG7005 mpi", "TG7006 old",
                "TG7006 unnamed", "TG7006 none",
            ],
            findings.Select(static finding => $"{finding.Id} {string.Join(",", finding.TaskIds)}"));
        Assert.Equal(
            [
                "'dependsOn' requires a job with 'usesTaskDependencies'; the service rejects the tasks.",
                "'dependencyAction' requires a job with 'usesTaskDependencies'; the service rejects the tasks.",
                "'jobAction' requires a job whose 'onTaskFailure' is 'performexitoptionsjobaction'; the service rejects the tasks.",
                "'requiredSlots' exceeds the slots of a node of the pool (2), so the tasks are never scheduled.",
                "Multi-instance tasks require a pool with one slot for each node, and this one has 2.",
                "'numberOfInstances' exceeds the nodes of the pool (1), so the tasks stay active.",
                "Application 'app' has no active version '0.9'.",
                "Application 'app' is referenced without a version; without a default version, the tasks fail before they start.",
                "Application 'missing' does not exist or has no active version.",
            ],
            findings.Select(static finding => finding.Message));
        Assert.Equal(
            [
                "Create the job with UsesTaskDependencies = true, which cannot be changed later.",
                "Create the job with UsesTaskDependencies = true, which cannot be changed later, or remove the action.",
                "Create the job with OnTaskFailure.PerformExitOptionsJobAction, or remove the action.",
                "Lower 'requiredSlots', or use a pool with a larger 'taskSlotsPerNode'.",
                "Use a pool whose 'taskSlotsPerNode' is 1.",
                "Lower 'numberOfInstances', or resize the pool.",
                "Use one of 1.0.",
                "Set 'version', or make sure that the application has a default version.",
                "Upload the package to the account, or change 'applicationId'.",
            ],
            findings.Select(static finding => finding.Fix));
    }

    [Fact]
    public async Task A_job_that_ends_without_open_tasks_is_a_finding()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var client = new BatchJobClient(batch.Url, "job-1", batch.Credential, Clients.Options());
        await client.CreateJobAsync("pool-1", new() { OnAllTasksComplete = OnAllTasksComplete.TerminateJob });
        var finding = Assert.Single(await client.CheckJobAsync([Plain]), static finding => finding.Id == "TG7007");
        Assert.Equal(
            (
                "TG7007",
                "'onAllTasksComplete' is 'terminatejob', so the job ends as soon as none of its tasks is open, and rejects further tasks.",
                "Create the job without it, and call CompleteJobWhenTasksFinishAsync after all tasks are added."),
            (finding.Id, finding.Message, finding.Fix));
        Assert.Empty(finding.TaskIds);
    }

    [Fact]
    public async Task Findings_match_what_the_endpoint_rejects()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var client = new BatchJobClient(batch.Url, "job-1", batch.Credential, Clients.Options());
        await client.CreateJobAsync("pool-1");
        foreach (var task in new[] { Dependent, Blocking, Ending })
        {
            Assert.Single(await client.CheckJobAsync([task]));
            Assert.Equal(400, (await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(task))).Status);
        }

        Assert.Empty(await client.CheckJobAsync([Plain]));
        await client.AddAsync(Plain);
    }

    [Fact]
    public async Task Nothing_is_found_where_job_and_pool_have_all_that_is_needed()
    {
        var stub = Stub(Job, Pool);
        await using var client = stub.Client();
        Assert.Empty(await client.CheckJobAsync([Plain, Dependent, Blocking, Ending, Mpi(3)]));
        Assert.Equal(["GET /jobs/job-1", "GET /pools/pool-1"], stub.Requests.Select(static request => request.Split('?')[0]));
    }

    [Fact]
    public async Task Containers_are_compared_with_the_configuration_of_the_pool()
    {
        await using var without = Stub(Job, Pool).Client();
        var unexpected = Assert.Single(await without.CheckJobAsync([Plain, Container]));
        Assert.Equal(("TG7004", "container"), (unexpected.Id, Assert.Single(unexpected.TaskIds)));
        Assert.Equal(
            ("'containerSettings' is set, but the pool has no container configuration.", "Use a pool with a container configuration."),
            (unexpected.Message, unexpected.Fix));

        await using var with = Stub(Job, Pool.Replace("null", "{}")).Client();
        var missing = Assert.Single(await with.CheckJobAsync([Plain, Container]));
        Assert.Equal(("TG7004", "plain"), (missing.Id, Assert.Single(missing.TaskIds)));
        Assert.Equal(
            (
                "'containerSettings' is missing, but the pool has a container configuration.",
                "Set 'containerSettings', or use another pool."),
            (missing.Message, missing.Fix));

        await using var unknown = Stub(Job, Pool.Replace("virtualMachineConfiguration", "x")).Client();
        Assert.Empty(await unknown.CheckJobAsync([Plain, Container]));
    }

    [Theory]
    [InlineData(4, """ "x":1 """, 1)]
    [InlineData(4, """ "enableAutoScale":true """, 0)]
    [InlineData(3, """ "enableInterNodeCommunication":false """, 1)]
    [InlineData(3, """ "taskSlotsPerNode":2 """, 1)]
    public async Task Multi_instance_tasks_need_nodes_that_reach_each_other(int instances, string property, int count)
    {
        await using var client = Stub(Job, Pool.Replace("}}", "}," + property + "}")).Client();
        var findings = await client.CheckJobAsync([Mpi(instances)]);
        Assert.Equal(count, findings.Count);
        Assert.All(findings, static finding => Assert.Equal("TG7005", finding.Id));
    }

    [Theory]
    [InlineData(
        HttpStatusCode.Unauthorized,
        "Pool 'pool-1' of the job cannot be read, so slots, containers, and multi-instance tasks were not checked.",
        "Grant the identity a role that can read pools, such as Azure Batch Data Contributor, to check them.")]
    [InlineData(
        HttpStatusCode.Forbidden,
        "Pool 'pool-1' of the job cannot be read, so slots, containers, and multi-instance tasks were not checked.",
        "Grant the identity a role that can read pools, such as Azure Batch Data Contributor, to check them.")]
    [InlineData(
        HttpStatusCode.NotFound,
        "Pool 'pool-1' of the job does not exist, so tasks stay active.",
        "Create the pool. What the tasks need of it was not checked.")]
    public async Task A_pool_that_cannot_be_read_is_a_finding_and_the_rest_is_checked(HttpStatusCode status, string message, string fix)
    {
        var stub = new StubHandler(request => request.RequestUri!.AbsolutePath.StartsWith("/pools", StringComparison.Ordinal)
            ? StubHandler.Error(status, "Code")
            : StubHandler.Json(HttpStatusCode.OK, Job.Replace("true", "false")));
        await using var client = stub.Client();
        var findings = await client.CheckJobAsync([Dependent]);
        Assert.Equal(["TG7001", "TG7009"], findings.Select(static finding => finding.Id));
        Assert.Equal((message, fix), (findings[1].Message, findings[1].Fix));
    }

    [Theory]
    [InlineData("disabled", "Enable the job.")]
    [InlineData("disabling", "Enable the job.")]
    [InlineData("completed", "Use another job.")]
    [InlineData("terminating", "Use another job.")]
    public async Task A_job_that_runs_no_tasks_is_a_finding(string state, string fix)
    {
        await using var client = Stub(Job.Replace("active", state), Pool).Client();
        var finding = Assert.Single(await client.CheckJobAsync([Plain]));
        Assert.Equal(
            ("TG7008", $"The job is {state}, so it rejects tasks or does not run them.", fix), (finding.Id, finding.Message, finding.Fix));
    }

    [Theory]
    [InlineData("\"poolInfo\":{\"poolId\":\"declared\"},\"executionInfo\":{\"poolId\":\"used\"}", "used")]
    [InlineData("\"poolInfo\":{\"poolId\":\"declared\"},\"executionInfo\":{}", "declared")]
    [InlineData("\"poolInfo\":{\"poolId\":\"declared\"}", "declared")]
    public async Task Pool_of_the_execution_is_read_where_it_is_known(string properties, string pool)
    {
        var stub = Stub("{\"state\":\"active\",\"onAllTasksComplete\":\"noaction\"," + properties + "}", Pool);
        await using var client = stub.Client();
        Assert.Empty(await client.CheckJobAsync([Plain]));
        Assert.Equal(["GET /jobs/job-1", "GET /pools/" + pool], stub.Requests.Select(static request => request.Split('?')[0]));
    }

    [Fact]
    public async Task A_response_that_is_not_JSON_is_an_error()
    {
        await using var client = Stub("<html>", Pool).Client();
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.CheckJobAsync([Plain]));
        Assert.Equal((200, "Job 'job-1' was not read: the response is not valid JSON."), (exception.Status, exception.Message));
        Assert.IsAssignableFrom<System.Text.Json.JsonException>(exception.InnerException);
    }

    [Fact]
    public async Task A_job_that_does_not_exist_is_an_error()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var client = new BatchJobClient(batch.Url, "none", batch.Credential, Clients.Options());
        Assert.Equal(
            "JobNotFound", (await Assert.ThrowsAsync<BatchRequestException>(() => client.CheckJobAsync(new List<Work>()))).ErrorCode);
        await ArgumentAssert.NullAsync("tasks", () => client.CheckJobAsync<Work>(null!));
    }

    private static StubHandler Stub(string job, string pool) => new(request => StubHandler.Json(
        HttpStatusCode.OK, request.RequestUri!.AbsolutePath.StartsWith("/pools", StringComparison.Ordinal) ? pool : job));

    private static TaskAddParameter Mpi(int instances) => new()
    {
        Id = "mpi",
        CommandLine = "run",
        MultiInstanceSettings = new() { CoordinationCommandLine = "start", NumberOfInstances = instances },
    };

    private static TaskAddParameter Package(string id, string application, string? version) => new()
    {
        Id = id,
        CommandLine = "run",
        ApplicationPackageReferences = [new() { ApplicationId = application, Version = version }],
    };
}
