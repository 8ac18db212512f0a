using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Jobs;

/// <summary>Tests of task dependencies and exit conditions.</summary>
public sealed class DependencyTests
{
    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_task_waits_for_its_dependencies()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync(
            "all",
            "cat ../../*/wd/mark | sort | tr -d \"\\n\"",
            """ "dependsOn": {"taskIds": ["First"], "taskIdRanges": [{"start": 2, "end": 4}, {"start": 3, "end": 5}]} """);
        await endpoint.RunAnotherTaskAsync();
        await endpoint.StateAsync("all", "active");

        foreach (var id in (string[])["first", "2", "3", "4"]) await endpoint.AddScriptAsync(id, "true");
        foreach (var id in (string[])["first", "2", "3", "4"]) await endpoint.CompletedAsync(id);
        await endpoint.RunAnotherTaskAsync();
        await endpoint.StateAsync("all", "active");

        // Leading zeros are not significant.
        await endpoint.AddScriptAsync("05", "true");
        await endpoint.CompletedAsync("all");

        // Dependencies that are already completed are not waited for.
        await endpoint.AddScriptAsync(
            "late", "true", """ "dependsOn": {"taskIds": ["FIRST"], "taskIdRanges": [{"start": 2, "end": 5}]} """);
        await endpoint.CompletedAsync("late");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_failed_task_blocks_its_dependents_until_it_succeeds()
    {
        await using var endpoint = await Endpoint.StartAsync(job: """ "usesTaskDependencies": true """);
        await endpoint.AddScriptAsync("t", "test -e ready || { touch ready; exit 1; }");
        await endpoint.AddScriptAsync("after", "true", """ "dependsOn": {"taskIds": ["t"]} """);
        await endpoint.CompletedAsync("t");
        await endpoint.AddScriptAsync("added-later", "true", """ "dependsOn": {"taskIds": ["t"]} """);
        await endpoint.RunAnotherTaskAsync();
        await endpoint.StateAsync("after", "active");
        await endpoint.StateAsync("added-later", "active");

        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/reactivate")).Status);
        await endpoint.CompletedAsync("after");
        await endpoint.CompletedAsync("added-later");
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData(3, """{"exitCodes": [{"code": 3, "exitOptions": {"dependencyAction": "satisfy"}}]}""", true)]
    [InlineData(3, """{"exitCodeRanges": [{"start": 2, "end": 4, "exitOptions": {"dependencyAction": "satisfy"}}]}""", true)]
    [InlineData(3, """{"default": {"dependencyAction": "satisfy"}}""", true)]
    [InlineData(0, """{"default": {"dependencyAction": "block"}}""", true)]
    [InlineData(0, """{"exitCodes": [{"code": 0, "exitOptions": {"dependencyAction": "block"}}]}""", false)]
    [InlineData(5, """{"exitCodes": [{"code": 3, "exitOptions": {"dependencyAction": "satisfy"}}]}""", false)]
    public async Task Exit_conditions_determine_whether_dependents_run(int code, string conditions, bool runs)
    {
        await using var endpoint = await Endpoint.StartAsync(job: """ "usesTaskDependencies": true """);
        await endpoint.AddScriptAsync("after", "true", """ "dependsOn": {"taskIds": ["t"]} """);
        await endpoint.AddScriptAsync("t", $"exit {code}", $""" "exitConditions": {conditions} """);
        await endpoint.CompletedAsync("t");
        if (runs)
        {
            await endpoint.CompletedAsync("after");
        }
        else
        {
            await endpoint.RunAnotherTaskAsync();
            await endpoint.StateAsync("after", "active");
        }

        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData(1, null, "completed")]
    [InlineData(0, null, "active")]
    [InlineData(1, """{"default": {"jobAction": "none"}}""", "active")]
    [InlineData(1, """{"default": {"jobAction": "disable"}}""", "disabled")]
    [InlineData(
        9, """{"exitCodes": [{"code": 9, "exitOptions": {"jobAction": "disable"}}], "default": {"jobAction": "none"}}""", "disabled")]
    [InlineData(0, """{"exitCodeRanges": [{"start": 0, "end": 0, "exitOptions": {"jobAction": "terminate"}}]}""", "completed")]
    public async Task Exit_conditions_determine_the_job_action(int code, string? conditions, string state)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", $"exit {code}", conditions is null ? "" : $""" "exitConditions": {conditions} """);
        await endpoint.CompletedAsync("t");
        await endpoint.JobStateAsync(state);
        var execution = (await endpoint.GetAsync("jobs/j")).GetProperty("executionInfo");
        var reason = execution.TryGetProperty("terminateReason", out var value) ? value.GetString() : null;
        Assert.Equal(state == "completed" ? "TaskFailed" : null, reason);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_program_that_cannot_be_started_is_a_preprocessing_error()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync(
            "t",
            "no-such-program",
            """ "exitConditions": {"preProcessingError": {"jobAction": "none", "dependencyAction": "satisfy"}, "default": {"jobAction": "terminate"}} """);
        await endpoint.AddAsync("after", "true", """ "dependsOn": {"taskIds": ["t"]} """);
        await endpoint.CompletedAsync("after");
        await endpoint.JobStateAsync("active");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_job_can_terminate_when_all_tasks_complete()
    {
        await using var endpoint = await Endpoint.StartAsync(job: """ "onAllTasksComplete": "noaction" """);
        await endpoint.AddScriptAsync("a", "true");
        await endpoint.AddScriptAsync("b", "exit 1");
        await endpoint.CompletedAsync("a");
        await endpoint.CompletedAsync("b");
        await endpoint.JobStateAsync("active");
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Patch, "jobs/j", """{"onAllTasksComplete":"terminatejob"}""")).Status);
        await endpoint.JobStateAsync("completed");
        Assert.Equal(
            "AllTasksComplete",
            (await endpoint.GetAsync("jobs/j")).GetProperty("executionInfo").GetProperty("terminateReason").GetString());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task An_empty_job_that_terminates_with_its_tasks_is_completed_at_once()
    {
        await using var endpoint = await Endpoint.StartAsync(job: """ "onAllTasksComplete": "terminatejob" """);
        await endpoint.JobStateAsync("completed");
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", """{"id":"t","commandLine":"true"}""");
        Assert.Equal(409, status);
        Assert.Contains("\"JobCompleted\"", body);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Nodes_on_which_the_job_preparation_task_fails_run_no_task_of_the_job()
    {
        await using var endpoint = await Endpoint.StartAsync(
            static options => options.NodeCount = 2,
            """ "jobPreparationTask": {"commandLine": "/bin/sh -c 'test $AZ_BATCH_NODE_ID = node-2 && echo ready > ready'", "constraints": {"maxTaskRetryCount": 1}} """);
        for (var i = 0; i < 6; i++) await endpoint.AddScriptAsync($"t{i}", "cat $AZ_BATCH_JOB_PREP_WORKING_DIR/ready");
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal("node-2", (await endpoint.CompletedAsync($"t{i}")).GetProperty("nodeInfo").GetProperty("nodeId").GetString());
            Assert.Equal("ready\n", await endpoint.FileAsync($"t{i}"));
        }

        var states = (await endpoint.GetAsync("jobs/j/jobpreparationandreleasetaskstatus")).GetProperty("value").EnumerateArray();
        Assert.Equal(["node-1 1 1", "node-2 0 0"], states.Select(static state =>
        {
            var execution = state.GetProperty("jobPreparationTaskExecutionInfo");
            return $"{state.GetProperty("nodeId").GetString()} {execution.GetProperty("exitCode").GetInt32()} {execution.GetProperty("retryCount").GetInt32()}";
        }));
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", """{"id":"jobpreparation","commandLine":"true"}""");
        Assert.Equal((409, true), (status, body.Contains("TaskIdSameAsJobPreparationTask", StringComparison.Ordinal)));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Tasks_occupy_at_most_the_available_slots()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => (options.NodeCount, options.SlotsPerNode) = (2, 4));
        var release = Path.Combine(endpoint.Batch.RootDirectory, "release");
        foreach (var id in Enumerable.Range(0, 12))
        {
            var slots = (id % 3) + 1;
            await endpoint.AddScriptAsync(
                $"t{id}",
                $"exec 9>>$AZ_BATCH_NODE_SHARED_DIR/log; echo +{slots} >&9; until [ -e {release} ]; do sleep 0.01; done; echo -{slots} >&9",
                $""" "requiredSlots": {slots} """);
        }

        await endpoint.AddScriptAsync("whole", "cat $AZ_BATCH_NODE_SHARED_DIR/log", """ "requiredSlots": 4 """);

        // No task ends before it is released, so these overlap.
        await Endpoint.UntilAsync(() => Logs(endpoint).Any(static log => log.Length >= 2));
        await File.WriteAllTextAsync(release, "");
        foreach (var id in Enumerable.Range(0, 12)) await endpoint.CompletedAsync($"t{id}");
        await endpoint.CompletedAsync("whole");

        var logs = Logs(endpoint);
        Assert.Equal(24, logs.Sum(static log => log.Length));
        Assert.All(logs, static log =>
        {
            var occupied = 0;
            foreach (var slots in log) Assert.InRange(occupied += slots, 0, 4);
        });

        // The task that requires all slots of a node ran while no other task did.
        Assert.Equal(0, Slots(await endpoint.FileAsync("whole")).Sum());

        await endpoint.AddScriptAsync("never", "true", """ "requiredSlots": 5 """);
        await endpoint.AddScriptAsync("next", "true");
        await endpoint.CompletedAsync("next");
        await endpoint.StateAsync("never", "active");
        var counts = await endpoint.GetAsync("jobs/j/taskcounts");
        Assert.Equal(1, counts.GetProperty("taskCounts").GetProperty("active").GetInt32());
        Assert.Equal(5, counts.GetProperty("taskSlotCounts").GetProperty("active").GetInt32());
        Assert.Equal(14, counts.GetProperty("taskCounts").GetProperty("succeeded").GetInt32());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task All_instances_run_the_coordination_command_before_the_primary_runs()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => options.NodeCount = 3);
        await endpoint.AddScriptAsync(
            "t",
            "cat $AZ_BATCH_TASK_SHARED_DIR/ready-* | sort | uniq -c | tr -s \" \"; echo $AZ_BATCH_NODE_LIST $AZ_BATCH_HOST_LIST $AZ_BATCH_MASTER_NODE $AZ_BATCH_IS_CURRENT_NODE_MASTER",
            """ "multiInstanceSettings": {"numberOfInstances": 3, "coordinationCommandLine": "/bin/sh -c 'echo $AZ_BATCH_IS_CURRENT_NODE_MASTER > $AZ_BATCH_TASK_SHARED_DIR/ready-$AZ_BATCH_NODE_ID; sleep 0.1'"} """);
        var task = await endpoint.CompletedAsync("t");

        Assert.Equal("success", task.GetProperty("executionInfo").GetProperty("result").GetString());
        Assert.Equal(
            " 2 false\n 1 true\n127.0.0.1;127.0.0.1;127.0.0.1 127.0.0.1,127.0.0.1,127.0.0.1 127.0.0.1:6000 true\n",
            await endpoint.FileAsync("t"));
        var subtasks = (await endpoint.GetAsync("jobs/j/tasks/t/subtasksinfo")).GetProperty("value");
        Assert.Equal([1, 2], subtasks.EnumerateArray().Select(static subtask => subtask.GetProperty("id").GetInt32()));
        Assert.All(subtasks.EnumerateArray(), static subtask => Assert.Equal(0, subtask.GetProperty("exitCode").GetInt32()));
        var nodes = subtasks.EnumerateArray().Prepend(task).Select(static instance => instance.GetProperty("nodeInfo")).ToArray();
        Assert.Equal(3, nodes.Select(static node => node.GetProperty("nodeId").GetString()).Distinct().Count());
        Assert.Equal(
            ["workitems/j/job-1/t", "workitems/j/job-1/t/subtask-1", "workitems/j/job-1/t/subtask-2"],
            nodes.Select(static node => node.GetProperty("taskRootDirectory").GetString()));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_failing_coordination_command_fails_the_task()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => options.NodeCount = 2, "");
        await endpoint.AddScriptAsync(
            "t",
            "echo ran",
            """ "multiInstanceSettings": {"numberOfInstances": 2, "coordinationCommandLine": "/bin/sh -c 'test $AZ_BATCH_IS_CURRENT_NODE_MASTER = true || exit 9'"} """);
        Assert.Equal(9, (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("exitCode").GetInt32());
        Assert.Equal("", await endpoint.FileAsync("t"));
        await endpoint.AssertCleanAsync();
    }

    // The slots that tasks occupied (positive) and released (negative) on each node, in order.
    private static List<int[]> Logs(Endpoint endpoint) =>
        [
            .. Directory.EnumerateFiles(endpoint.Batch.RootDirectory, "log", SearchOption.AllDirectories)
                .Select(static path => Slots(File.ReadAllText(path))),
        ];

    private static int[] Slots(string log) =>
        [.. log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => int.Parse(line, CultureInfo.InvariantCulture))];
}
