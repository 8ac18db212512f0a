using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Execution;

/// <summary>Tests of starting programs and reporting how they end.</summary>
public sealed class RunTests
{
    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Command_line_words_reach_the_program_unchanged()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", @"/usr/bin/printf '[%s]' $HOME *.txt a\ b ""c d"" 'e;f' '>out' '' ""\""g"" |");
        var task = await endpoint.CompletedAsync("t");

        Assert.Equal(0, task.GetProperty("executionInfo").GetProperty("exitCode").GetInt32());
        Assert.Equal("success", task.GetProperty("executionInfo").GetProperty("result").GetString());
        Assert.Equal("[$HOME][*.txt][a b][c d][e;f][>out][][\"g][|]", await endpoint.FileAsync("t"));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_task_has_a_working_directory_and_the_service_variables()
    {
        await using var endpoint =
            await Endpoint.StartAsync(
                job: """ "commonEnvironmentSettings": [{"name":"FROM_JOB","value":"1"},{"name":"BOTH","value":"job"}] """);
        Environment.SetEnvironmentVariable("TASKGEN_TEST_SECRET", "not for tasks");
        await endpoint.AddScriptAsync(
            "t", "pwd; env", """ "environmentSettings": [{"name":"BOTH","value":"task = mine"},{"name":"EMPTY"}] """);
        await endpoint.CompletedAsync("t");

        var lines = (await endpoint.FileAsync("t")).Split('\n');
        var directory = lines[0];
        Assert.EndsWith("/workitems/j/job-1/t/wd", directory);
        foreach (var expected in (string[])
            [
                "FROM_JOB=1",
                "BOTH=task = mine",
                "EMPTY=",
                "AZ_BATCH_ACCOUNT_NAME=local",
                $"AZ_BATCH_ACCOUNT_URL={endpoint.Batch.Url}",
                "AZ_BATCH_JOB_ID=j",
                "AZ_BATCH_TASK_ID=t",
                "AZ_BATCH_POOL_ID=p",
                $"AZ_BATCH_TASK_WORKING_DIR={directory}",
                $"AZ_BATCH_TASK_DIR={Path.GetDirectoryName(directory)}",
                "AZ_BATCH_NODE_IS_DEDICATED=true",
                $"HOME={directory}",
            ])
        {
            Assert.Contains(expected, lines);
        }

        foreach (var name in (string[])[
            "AZ_BATCH_NODE_ID",
            "AZ_BATCH_NODE_ROOT_DIR",
            "AZ_BATCH_NODE_SHARED_DIR",
            "AZ_BATCH_NODE_STARTUP_DIR",
            "AZ_BATCH_NODE_STARTUP_WORKING_DIR",
            "AZ_BATCH_NODE_MOUNTS_DIR",
        ])
        {
            Assert.Contains(lines, line => line.StartsWith(name + "=", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(
            lines,
            line => line.Contains("TASKGEN_TEST_SECRET", StringComparison.Ordinal)
                || line.Contains(endpoint.Batch.AccountKey, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.StartsWith("AZ_BATCH_AUTHENTICATION_TOKEN", StringComparison.Ordinal));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_job_token_is_valid_for_its_own_job_only()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddJobAsync("other");
        await endpoint.AddScriptAsync(
            "t", "printf %s \"$AZ_BATCH_AUTHENTICATION_TOKEN\"", """ "authenticationTokenSettings": {"access": ["job"]} """);
        await endpoint.CompletedAsync("t");
        var token = await endpoint.FileAsync("t");

        endpoint.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Get, "jobs/J")).Status);
        await endpoint.AssertErrorAsync(401, "AuthenticationFailed", HttpMethod.Get, "jobs/other");
        await endpoint.AssertErrorAsync(401, "AuthenticationFailed", HttpMethod.Get, "jobs");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_nonzero_exit_code_is_a_failure()
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        await endpoint.AddScriptAsync("t", "echo out; echo err >&2; exit 7");
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");

        Assert.Equal(7, execution.GetProperty("exitCode").GetInt32());
        Assert.Equal("failure", execution.GetProperty("result").GetString());
        Assert.Equal("usererror", execution.GetProperty("failureInfo").GetProperty("category").GetString());
        Assert.Equal("FailureExitCode", execution.GetProperty("failureInfo").GetProperty("code").GetString());
        Assert.Equal("out\n", await endpoint.FileAsync("t"));
        Assert.Equal("err\n", await endpoint.FileAsync("t", "stderr.txt"));
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("no-such-program-anywhere --help", "CommandProgramNotFound")]
    [InlineData("./missing", "CommandProgramNotFound")]
    [InlineData("cd /tmp", "CommandProgramNotFound")]
    [InlineData("/etc/passwd", "CommandLaunchFailed")]
    [InlineData("''", "CommandProgramNotFound")]
    public async Task A_failed_start_has_no_exit_code(string commandLine, string code)
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        await endpoint.AddAsync("t", commandLine, """ "constraints": {"maxTaskRetryCount": 3} """);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");

        Assert.False(execution.TryGetProperty("exitCode", out _));
        Assert.Equal(code, execution.GetProperty("failureInfo").GetProperty("code").GetString());
        Assert.Equal(0, execution.GetProperty("retryCount").GetInt32());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_task_that_replaced_its_directory_fails_when_it_is_retried()
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        await endpoint.AddScriptAsync("t", "cd ..; rm -r wd; touch wd; exit 1", """ "constraints": {"maxTaskRetryCount": 1} """);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.False(execution.TryGetProperty("exitCode", out _));
        var failure = execution.GetProperty("failureInfo");
        Assert.Equal("CommandLaunchFailed", failure.GetProperty("code").GetString());
        Assert.Matches("^The files of the task cannot be written: .*/wd", failure.GetProperty("message").GetString());
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("""{"name":"A","value":"a\u0000B=b"}""")]
    [InlineData("""{"name":"A\u0000B","value":"b"}""")]
    public async Task A_variable_with_a_NUL_character_does_not_set_another(string variable)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", "env", $""" "environmentSettings":[{variable}] """);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        var failure = execution.GetProperty("failureInfo");
        Assert.Equal("CommandLaunchFailed", failure.GetProperty("code").GetString());
        Assert.Matches("'A.*' contains a NUL character", failure.GetProperty("message").GetString());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Output_can_be_binary()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", @"/usr/bin/printf '\000\377\001\r\n\200'");
        await endpoint.CompletedAsync("t");
        using var response = await endpoint.SendRawAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt");
        Assert.Equal([0, 0xff, 1, 13, 10, 0x80], await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Output_of_100_MB_can_be_read()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", "/usr/bin/head -c 104857600 /dev/zero");
        await endpoint.CompletedAsync("t");

        using var tail = await endpoint.SendRawAsync(
            HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt", null, ("ocp-range", "bytes=104857590-104857599"));
        Assert.Equal(206, (int)tail.StatusCode);
        Assert.Equal(new byte[10], await tail.Content.ReadAsByteArrayAsync());
        using var request = await endpoint.Http.GetAsync(
            $"jobs/j/tasks/t/files/stdout.txt?api-version={Endpoint.Version}", HttpCompletionOption.ResponseHeadersRead);
        await using var content = await request.Content.ReadAsStreamAsync();
        var (total, buffer) = (0L, new byte[81920]);
        for (int read; (read = await content.ReadAsync(buffer)) > 0;) total += read;
        Assert.Equal(104_857_600, total);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_failed_program_is_retried_in_the_same_directory()
    {
        await using var endpoint = await Endpoint.StartAsync(job: """ "constraints": {"maxTaskRetryCount": 1} """);
        const string Script = "echo x >> runs; test $(wc -l < runs) -ge 3";
        await endpoint.AddScriptAsync("own", Script, """ "constraints": {"maxTaskRetryCount": 5} """);
        await endpoint.AddScriptAsync("jobs", Script);
        await endpoint.AddScriptAsync("constrained", Script, """ "constraints": {"retentionTime": "PT1H"} """);
        await endpoint.AddScriptAsync("never", Script, """ "constraints": {"maxTaskRetryCount": 0} """);
        await endpoint.AddScriptAsync(
            "always", "echo x >> runs; test $(wc -l < runs) -ge 9", """ "constraints": {"maxTaskRetryCount": -1} """);

        foreach (var (task, retries, code) in ((string, int, int)[])[
            ("own", 2, 0),
            ("jobs", 1, 1),
            ("constrained", 0, 1),
            ("never", 0, 1),
            ("always", 8, 0),
        ])
        {
            var execution = (await endpoint.CompletedAsync(task)).GetProperty("executionInfo");
            Assert.Equal(
                (task, retries, code),
                (task, execution.GetProperty("retryCount").GetInt32(), execution.GetProperty("exitCode").GetInt32()));
            Assert.Equal(retries > 0, execution.TryGetProperty("lastRetryTime", out _));
        }

        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_failed_task_can_be_reactivated()
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        await endpoint.AddScriptAsync("t", "test -e ready || { touch ready; exit 1; }");
        await endpoint.CompletedAsync("t");

        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/reactivate")).Status);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal("success", execution.GetProperty("result").GetString());
        Assert.False(execution.TryGetProperty("failureInfo", out _));
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/reactivate");
        Assert.Equal(409, status);
        Assert.Contains("succeeded", body);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Application_packages_are_resolved_from_the_options()
    {
        await using var endpoint =
            await Endpoint.StartAsync(static options => options.ApplicationPackages["Blender#4.2"] = "/opt/blender");
        await endpoint.AddScriptAsync(
            "t",
            "printf %s \"$AZ_BATCH_APP_PACKAGE_blender_4_2\"",
            """ "applicationPackageReferences": [{"applicationId":"blender","version":"4.2"}] """);
        await endpoint.AddAsync(
            "none",
            "true",
            """ "applicationPackageReferences": [{"applicationId":"maya"}], "exitConditions": {"preProcessingError": {"jobAction": "none"}} """);
        await endpoint.CompletedAsync("t");
        Assert.Equal("/opt/blender", await endpoint.FileAsync("t"));

        var failure = (await endpoint.CompletedAsync("none")).GetProperty("executionInfo").GetProperty("failureInfo");
        Assert.Equal("ApplicationPackageNotFound", failure.GetProperty("code").GetString());
        Assert.Contains("'maya'", failure.GetProperty("message").GetString());
        await endpoint.AssertCleanAsync();
    }
}
