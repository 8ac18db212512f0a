using Azure.Identity;
using TaskGen.Client;
using TaskGen.Local;
using TaskGenApp;

Greeting[] tasks = [new(1, "world"), new(2, "Azure Batch"), new(3, "it's me")];

switch (args)
{
    case []:
    {
        // Without arguments, the tasks run on this machine.
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("greetings");
        return await RunAsync(job);
    }

    case [var account, var pool]:
    {
        // In an account: dotnet run -- https://ACCOUNT.REGION.batch.azure.com POOL
        var jobId = $"greetings-{DateTime.UtcNow:yyyyMMddHHmmss}";
        await using var job = new BatchJobClient(new Uri(account), jobId, new DefaultAzureCredential());
        await job.CreateJobAsync(pool);
        return await RunAsync(job);
    }

    default:
        Console.Error.WriteLine("Usage: dotnet run [-- ACCOUNT_URL POOL_ID]");
        return 2;
}

async Task<int> RunAsync(BatchJobClient job)
{
    var exitCode = 0;
    await foreach (var outcome in job.AddAllAsync(tasks))
    {
        if (outcome.Status == TaskOutcomeStatus.Added) continue;
        Console.Error.WriteLine(outcome);
        exitCode = 1;
    }

    await foreach (var task in job.WaitForTasksAsync())
    {
        if (!task.IsSuccess) exitCode = 1;
        using var output = new StreamReader(await job.OpenTaskFileAsync(task.TaskId, "stdout.txt"));
        Console.Write($"{task}: {await output.ReadToEndAsync()}");
    }

    return exitCode;
}
