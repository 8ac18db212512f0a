using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Local.Jobs;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Execution;

/// <summary>
/// The environment of a task's programs: a few variables of this process, those of the job and the task, and those of the service.
/// </summary>
internal sealed partial class TaskEnvironment(LocalBatchOptions options, AccountIdentity account)
{
    // Without these, most programs do not start.
    private static readonly string[] Needed = OperatingSystem.IsWindows()
        ? [
            "PATH",
            "PATHEXT",
            "SystemRoot",
            "SystemDrive",
            "ComSpec",
            "windir",
            "OS",
            "ProgramFiles",
            "ProgramFiles(x86)",
            "ProgramW6432",
            "ProgramData",
            "NUMBER_OF_PROCESSORS",
            "PROCESSOR_ARCHITECTURE",
        ]
        : ["PATH", "LANG", "TZ"];

    // All nodes are this machine.
    private const string NodeAddress = "127.0.0.1";
    private const int CoordinationPort = 6000;

    /// <summary>Gets how the names of environment variables of this system are compared.</summary>
    public static StringComparer Names { get; } = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Returns the environment of this process.</summary>
    public static Dictionary<string, string> OfHost() => Merge(Environment.GetEnvironmentVariables(), Names);

    /// <summary>Returns variables by name. Of names that are equal, such as <c>Path</c> and <c>PATH</c> on Windows, one is kept.</summary>
    internal static Dictionary<string, string> Merge(IDictionary variables, StringComparer names)
    {
        var merged = new Dictionary<string, string>(names);
        foreach (DictionaryEntry entry in variables) merged.TryAdd((string)entry.Key, (string?)entry.Value ?? "");
        return merged;
    }

    /// <summary>Returns the environment of a task on one of its nodes.</summary>
    /// <param name="run">The run.</param>
    /// <param name="instance">The instance of a multi-instance task; 0 is the primary.</param>
    /// <param name="isContainer">Whether the programs run in a container, which has search paths and directories of its own.</param>
    public Dictionary<string, string> Of(TaskRun run, int instance, bool isContainer = false)
    {
        var environment = new Dictionary<string, string>(Names);
        var (node, directory) = (run.Nodes[instance], run.Directories[instance]);
        foreach (var name in (isContainer ? [] : Needed).Concat(options.InheritedVariables))
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) environment[name] = value;
        }

        if (!isContainer)
        {
            foreach (var (name, path) in OfUser(directory)) environment[name] = path;
        }

        var job = run.Task.Job;
        foreach (var setting in (job.Definition.CommonEnvironmentSettings ?? []).Concat(run.Task.Definition.EnvironmentSettings ?? []))
        {
            if ($"{setting.Name}={setting.Value}".Contains('\0', StringComparison.Ordinal))
            {
                // The system ends each variable with this character.
                var message = $"The environment variable '{setting.Name}' contains a NUL character. Remove it.";
                throw new PreparationException("CommandLaunchFailed", message);
            }

            environment[setting.Name!] = setting.Value ?? "";
        }

        foreach (var (name, value) in OfService(run, node, directory)) environment[name] = value;
        if (run.Nodes.Count > 1 || run.Task.Definition.MultiInstanceSettings is not null)
        {
            environment["AZ_BATCH_TASK_SHARED_DIR"] = run.Directories[0].Root;
            environment["AZ_BATCH_HOST_LIST"] = string.Join(',', run.Nodes.Select(static _ => NodeAddress));
            environment["AZ_BATCH_NODE_LIST"] = string.Join(';', run.Nodes.Select(static _ => NodeAddress));
            environment["AZ_BATCH_MASTER_NODE"] = string.Create(CultureInfo.InvariantCulture, $"{NodeAddress}:{CoordinationPort}");
            environment["AZ_BATCH_IS_CURRENT_NODE_MASTER"] = instance == 0 ? "true" : "false";
        }

        if (run.Task.Definition.AuthenticationTokenSettings?.Access is { Count: > 0 })
        {
            environment["AZ_BATCH_AUTHENTICATION_TOKEN"] = account.JobToken(job.Id);
        }
        foreach (var (name, path) in ApplicationPackages(run.Task.Definition)) environment[name] = path;
        return environment;
    }

    /// <summary>Returns the variables that contain the paths of the application packages.</summary>
    /// <exception cref="PreparationException">The options have no directory for a package.</exception>
    public IEnumerable<(string Name, string Path)> ApplicationPackages(TaskAddParameter task)
    {
        foreach (var reference in task.ApplicationPackageReferences ?? [])
        {
            var key = reference.Version is { } version ? $"{reference.ApplicationId}#{version}" : reference.ApplicationId!;
            if (!options.ApplicationPackages.TryGetValue(key, out var path))
            {
                var message =
                    $"The application package '{key}' does not exist. Add its directory to LocalBatchOptions.ApplicationPackages.";
                throw new PreparationException("ApplicationPackageNotFound", message);
            }

            yield return (
                "AZ_BATCH_APP_PACKAGE_" + (OperatingSystem.IsWindows() ? key.ToUpperInvariant() : NotOfNames().Replace(key, "_")),
                path);
        }
    }

    private static (string Name, string Path)[] OfUser(TaskDirectory directory) => OperatingSystem.IsWindows()
        ? [
            ("USERPROFILE", directory.Working),
            ("APPDATA", Path.Combine(directory.Working, "AppData", "Roaming")),
            ("LOCALAPPDATA", Path.Combine(directory.Working, "AppData", "Local")),
            ("TEMP", directory.Temporary),
            ("TMP", directory.Temporary),
        ]
        : [("HOME", directory.Working), ("TMPDIR", directory.Temporary)];

    private IEnumerable<(string Name, string Value)> OfService(TaskRun run, LocalNode node, TaskDirectory directory) =>
    [
        ("AZ_BATCH_ACCOUNT_NAME", options.AccountName),
        ("AZ_BATCH_ACCOUNT_URL", account.Url.ToString()),
        ("AZ_BATCH_POOL_ID", run.Task.Job.PoolId),
        ("AZ_BATCH_JOB_ID", run.Task.Job.Id),
        ("AZ_BATCH_TASK_ID", run.Task.Id),
        ("AZ_BATCH_NODE_ID", node.Id),
        ("AZ_BATCH_NODE_IS_DEDICATED", "true"),
        ("AZ_BATCH_NODE_ROOT_DIR", node.Root),
        ("AZ_BATCH_NODE_SHARED_DIR", node.Shared),
        ("AZ_BATCH_NODE_STARTUP_DIR", node.Startup),
        ("AZ_BATCH_NODE_STARTUP_WORKING_DIR", node.StartupWorking),
        ("AZ_BATCH_NODE_MOUNTS_DIR", node.Mounts),
        ("AZ_BATCH_TASK_DIR", directory.Root),
        ("AZ_BATCH_TASK_WORKING_DIR", directory.Working),
        .. OfJobPreparation(run.Task.Job, node),
    ];

    private static IEnumerable<(string Name, string Value)> OfJobPreparation(LocalJob job, LocalNode node)
    {
        if (job.Definition.JobPreparationTask is null) return [];
        var directory = Path.Combine(node.Job(job), JobPreparationTask.DefaultId);
        return [("AZ_BATCH_JOB_PREP_DIR", directory), ("AZ_BATCH_JOB_PREP_WORKING_DIR", Path.Combine(directory, "wd"))];
    }

    [GeneratedRegex("[^A-Za-z0-9_]")]
    private static partial Regex NotOfNames();
}
