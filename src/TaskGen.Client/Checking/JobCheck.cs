using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Jobs;
using TaskGen.Client.Pipeline;
using TaskGen.Validation;

namespace TaskGen.Client.Checking;

/// <summary>Compares what tasks need with what their job and its pool provide.</summary>
internal sealed class JobCheck(JobRequests requests)
{
    private readonly List<JobFinding> _findings = [];

    public async Task<IReadOnlyList<JobFinding>> RunAsync(IReadOnlyList<TaskRequirements> tasks, CancellationToken cancellationToken)
    {
        var job = await ReadAsync(requests.JobUrl(""), $"Job '{requests.JobId}'", JobProperties.Read, cancellationToken)
            .ConfigureAwait(false);
        Check(job, tasks);
        if (await ReadPoolAsync(job.PoolId, cancellationToken).ConfigureAwait(false) is { } pool) Check(pool, tasks);
        await CheckPackagesAsync(tasks, cancellationToken).ConfigureAwait(false);
        return _findings;
    }

    private void Check(JobProperties job, IReadOnlyList<TaskRequirements> tasks)
    {
        if (!job.UsesTaskDependencies)
        {
            Add(
                RuleIds.TaskDependenciesNotEnabled,
                tasks.Where(static task => task.DependencyProperty == "dependsOn"),
                "'dependsOn' requires a job with 'usesTaskDependencies'; the service rejects the tasks.",
                "Create the job with UsesTaskDependencies = true, which cannot be changed later.");
            Add(
                RuleIds.TaskDependenciesNotEnabled,
                tasks.Where(static task => task.DependencyProperty == "dependencyAction"),
                "'dependencyAction' requires a job with 'usesTaskDependencies'; the service rejects the tasks.",
                "Create the job with UsesTaskDependencies = true, which cannot be changed later, or remove the action.");
        }

        if (!Is(job.OnTaskFailure, "performexitoptionsjobaction"))
        {
            Add(
                RuleIds.JobActionNotEnabled,
                tasks.Where(static task => task.HasJobAction),
                "'jobAction' requires a job whose 'onTaskFailure' is 'performexitoptionsjobaction'; the service rejects the tasks.",
                "Create the job with OnTaskFailure.PerformExitOptionsJobAction, or remove the action.");
        }

        if (Is(job.OnAllTasksComplete, "terminatejob"))
        {
            _findings.Add(new(
                RuleIds.JobEndsBeforeTasksArrive,
                [],
                "'onAllTasksComplete' is 'terminatejob', so the job ends as soon as none of its tasks is open, and rejects further tasks.",
                "Create the job without it, and call CompleteJobWhenTasksFinishAsync after all tasks are added."));
        }

        if (Is(job.State, "active") || Is(job.State, "enabling") || job.State is null) return;
        _findings.Add(new(
            RuleIds.JobDoesNotRunTasks,
            [],
            $"The job is {job.State}, so it rejects tasks or does not run them.",
            Is(job.State, "disabled") || Is(job.State, "disabling") ? "Enable the job." : "Use another job."));
    }

    private void Check(PoolProperties pool, IReadOnlyList<TaskRequirements> tasks)
    {
        Add(
            RuleIds.SlotsExceedPool,
            tasks.Where(task => task.RequiredSlots > pool.SlotsPerNode),
            $"'requiredSlots' exceeds the slots of a node of the pool ({pool.SlotsPerNode}), so the tasks are never scheduled.",
            "Lower 'requiredSlots', or use a pool with a larger 'taskSlotsPerNode'.");
        if (pool.HasContainers is { } hasContainers)
        {
            Add(
                RuleIds.ContainerConfigurationMismatch,
                tasks.Where(task => task.HasContainerSettings != hasContainers),
                hasContainers
                    ? "'containerSettings' is missing, but the pool has a container configuration."
                    : "'containerSettings' is set, but the pool has no container configuration.",
                hasContainers ? "Set 'containerSettings', or use another pool." : "Use a pool with a container configuration.");
        }

        var instances = tasks.Where(static task => task.Instances is not null).ToList();
        if (!pool.HasInterNodeCommunication)
        {
            Add(
                RuleIds.MultiInstanceNotSupported,
                instances,
                "Multi-instance tasks require a pool with 'enableInterNodeCommunication'.",
                "Use a pool that enables it, which cannot be changed later.");
        }

        if (pool.SlotsPerNode > 1)
        {
            Add(
                RuleIds.MultiInstanceNotSupported,
                instances,
                $"Multi-instance tasks require a pool with one slot for each node, and this one has {pool.SlotsPerNode}.",
                "Use a pool whose 'taskSlotsPerNode' is 1.");
        }

        Add(
            RuleIds.MultiInstanceNotSupported,
            instances.Where(task => task.Instances > pool.Nodes),
            $"'numberOfInstances' exceeds the nodes of the pool ({pool.Nodes}), so the tasks stay active.",
            "Lower 'numberOfInstances', or resize the pool.");
    }

    private async Task<PoolProperties?> ReadPoolAsync(string? poolId, CancellationToken cancellationToken)
    {
        if (poolId is null) return null;
        try
        {
            return await ReadAsync(
                requests.AccountUrl("/pools/" + Uri.EscapeDataString(poolId)),
                $"Pool '{poolId}'",
                PoolProperties.Read,
                cancellationToken)
                .ConfigureAwait(false);
        }
        catch (BatchRequestException exception) when (exception.Status == 404)
        {
            _findings.Add(new(
                RuleIds.PoolNotRead,
                [],
                $"Pool '{poolId}' of the job does not exist, so tasks stay active.",
                "Create the pool. What the tasks need of it was not checked."));
        }
        catch (BatchRequestException exception) when (exception.Status is 401 or 403)
        {
            _findings.Add(new(
                RuleIds.PoolNotRead,
                [],
                $"Pool '{poolId}' of the job cannot be read, so slots, containers, and multi-instance tasks were not checked.",
                "Grant the identity a role that can read pools, such as Azure Batch Data Contributor, to check them."));
        }

        return null;
    }

    private async Task CheckPackagesAsync(IReadOnlyList<TaskRequirements> tasks, CancellationToken cancellationToken)
    {
        var packages = tasks
            .SelectMany(static task => task.Packages.Select(package => (package.Id, package.Version, Task: task)))
            .GroupBy(static package => package.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var application in packages)
        {
            IReadOnlyList<string>? versions;
            try
            {
                versions = await ReadVersionsAsync(application.Key, cancellationToken).ConfigureAwait(false);
            }
            catch (BatchRequestException exception) when (exception.Status is 401 or 403)
            {
                AddPackages(
                    application.Select(static package => package.Task),
                    $"Application '{application.Key}' cannot be read, so its versions were not checked.",
                    "Grant the identity a role that can read applications, such as Azure Batch Data Contributor, to check them.");
                continue;
            }

            if (versions is null)
            {
                AddPackages(
                    application.Select(static package => package.Task),
                    $"Application '{application.Key}' does not exist or has no active version.",
                    "Upload the package to the account, or change 'applicationId'.");
                continue;
            }

            foreach (var version in application.Where(static package => package.Version is not null)
                .GroupBy(static package => package.Version!, StringComparer.OrdinalIgnoreCase))
            {
                if (versions.Contains(version.Key, StringComparer.OrdinalIgnoreCase)) continue;
                AddPackages(
                    version.Select(static package => package.Task),
                    $"Application '{application.Key}' has no active version '{version.Key}'.",
                    versions.Count == 0 ? "Upload that version." : $"Use one of {string.Join(", ", versions)}.");
            }

            AddPackages(
                application.Where(static package => package.Version is null).Select(static package => package.Task),
                $"Application '{application.Key}' is referenced without a version; without a default version, the tasks fail before they start.",
                "Set 'version', or make sure that the application has a default version.");
        }
    }

    private void AddPackages(IEnumerable<TaskRequirements> tasks, string message, string fix) =>
        Add(RuleIds.ApplicationPackageNotAvailable, tasks, message, fix);

    // Null where the application does not exist.
    private async Task<IReadOnlyList<string>?> ReadVersionsAsync(string application, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(
                requests.AccountUrl("/applications/" + Uri.EscapeDataString(application)),
                $"Application '{application}'",
                static body =>
                {
                    using var document = JsonDocument.Parse(body);
                    return Json.Property(document.RootElement, "versions") is { ValueKind: JsonValueKind.Array } versions
                        ? versions.EnumerateArray().Select(static version => version.GetString() ?? "").ToList()
                        : (List<string>)[];
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (BatchRequestException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private async Task<T> ReadAsync<T>(
        Uri url, string what, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        using var message = requests.Get(url);
        var response = await new JobOperation(requests, "BatchJobClient.CheckJob", $"{what} was not read")
            .SendAsync(message, [], cancellationToken).ConfigureAwait(false);
        try
        {
            return read(response.Content.ToMemory());
        }
        catch (JsonException exception)
        {
            throw new BatchRequestException(
                response.Status, $"{what} was not read: the response is not valid JSON.", null, exception);
        }
    }

    private void Add(string id, IEnumerable<TaskRequirements> tasks, string message, string fix)
    {
        var ids = tasks.Select(static task => task.Id).Distinct().ToList();
        if (ids.Count > 0) _findings.Add(new(id, ids, message, fix));
    }

    private static bool Is(string? value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
