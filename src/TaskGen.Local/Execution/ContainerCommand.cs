using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Files;
using TaskGen.Local.Processes;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;
using TaskGen.Validation;

namespace TaskGen.Local.Execution;

/// <summary>A command line that runs in a container. The container is created, started, and always removed.</summary>
internal sealed class ContainerCommand(
    string runtime, TaskContainerSettings settings, LocalNode node, ContainerPaths paths, ProcessCommand inside)
{
    // Variables that container runtimes read.
    private static readonly string[] RuntimePrefixes = [
        "DOCKER",
        "BUILDKIT",
        "CONTAINER",
        "PODMAN",
        "XDG_",
        "LD_",
        "GO",
        "SSL_",
        "HTTP",
        "NO_PROXY",
        "ALL_PROXY",
    ];

    private readonly string _name = "taskgen-" + Guid.NewGuid().ToString("N");

    private IEnumerable<KeyValuePair<string, string>> Variables =>
        inside.Environment.Select(variable => KeyValuePair.Create(
            variable.Key,
            EnvironmentNames.IsServiceOwn(variable.Key) ? paths.Inside(variable.Value) : variable.Value));

    /// <summary>
    /// Gets the variables that a file of variables cannot express. They are passed through the environment of the runtime, unless they
    /// would configure it.
    /// </summary>
    private IEnumerable<KeyValuePair<string, string>> LongVariables => Variables.Where(static variable =>
        variable.Value.AsSpan().IndexOfAny('\r', '\n') >= 0
        && Environment.GetEnvironmentVariable(variable.Key) is null
        && !RuntimePrefixes.Any(prefix => variable.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));

    private string Registry => settings.Registry?.RegistryServer ?? "docker.io";

    /// <summary>Runs the container until its command exits.</summary>
    /// <exception cref="PreparationException">The image is not available, or the container cannot be created.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        // Arguments can be read by every user of the machine, so credentials and values are passed in files.
        var files = Directory.CreateTempSubdirectory("taskgen-container-").FullName;
        try
        {
            var environment = new Dictionary<string, string>();
            if (settings.Registry is { } registry)
            {
                environment["DOCKER_CONFIG"] = files;
                environment["REGISTRY_AUTH_FILE"] = Path.Combine(files, "config.json");
                await LogInAsync(registry, environment, stop).ConfigureAwait(false);
            }

            var variables = WriteVariables(files);
            foreach (var (name, value) in LongVariables) environment[name] = value;
            var arguments = CreateArguments(variables);
            var (exitCode, output) = await ContainerRuntime.CallAsync(runtime, arguments, environment, null, stop).ConfigureAwait(false);
            if (exitCode != 0)
            {
                throw new PreparationException(
                    "ContainerCreateFailed", $"{Path.GetFileName(runtime)} cannot create a container of '{settings.ImageName}': {output}");
            }

            return await new ProcessCommand
            {
                Words = [runtime, "start", "--attach", _name],
                CommandLine = $"{runtime} start --attach {_name}",
                WorkingDirectory = inside.WorkingDirectory,
                Environment = HostEnvironment(),
                Output = inside.Output,
                Processes = inside.Processes,
            }.RunAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            await ContainerRuntime.CallAsync(runtime, ["rm", "--force", _name], null, null, CancellationToken.None).ConfigureAwait(false);
            DirectoryTree.Delete(files);
        }
    }

    /// <summary>The environment of this process, with which the runtime finds its daemon.</summary>
    private static Dictionary<string, string> HostEnvironment() =>
        Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(static entry => (string)entry.Key, static entry => (string?)entry.Value ?? "", TaskEnvironment.Names);

    private async Task LogInAsync(ContainerRegistry registry, Dictionary<string, string> environment, CancellationToken stop)
    {
        if (registry.Username is null)
        {
            var message = "A managed identity cannot be used on a local node. Set the user name and password of the registry.";
            throw new PreparationException("ContainerRegistryAccessDenied", message);
        }

        string[] arguments = ["login", "--username", registry.Username, "--password-stdin", Registry];
        var (exitCode, output) = await ContainerRuntime.CallAsync(runtime, arguments, environment, registry.Password, stop)
            .ConfigureAwait(false);
        if (exitCode != 0)
        {
            throw new PreparationException(
                "ContainerRegistryAccessDenied", $"The registry '{Registry}' rejected the user '{registry.Username}': {output}");
        }
    }

    /// <summary>Writes the variables of the task to a file, so that none of them configures the runtime itself.</summary>
    private string WriteVariables(string directory)
    {
        var path = Path.Combine(directory, "variables");
        File.WriteAllLines(path, Variables.Except(LongVariables).Select(static variable => $"{variable.Key}={variable.Value}"));
        return path;
    }

    private IEnumerable<string> CreateArguments(string variables)
    {
        yield return "create";
        yield return "--name";
        yield return _name;
        foreach (var argument in Mounts().SelectMany(mount => paths.Mount(mount.Path, mount.IsReadOnly))) yield return argument;

        if (settings.WorkingDirectory != ContainerWorkingDirectory.ContainerImageDefault)
        {
            yield return "--workdir";
            yield return paths.Inside(inside.WorkingDirectory);
        }

        yield return "--env-file";
        yield return variables;
        foreach (var (name, _) in LongVariables)
        {
            yield return "--env";
            yield return name;
        }

        foreach (var option in ProgramFinder.Words(settings.ContainerRunOptions ?? "", paths.IsWindows)) yield return option;
        yield return settings.ImageName!;
        foreach (var word in ProgramFinder.Words(inside.CommandLine, paths.IsWindows)) yield return word;
    }

    private IEnumerable<(string Path, bool IsReadOnly)> Mounts()
    {
        if (settings.ContainerHostBatchBindMounts is not { } mounts) return [(node.Root, false)];
        return mounts.Select(mount => (mount.Source switch
        {
            ContainerHostDataPath.Shared => node.Shared,
            ContainerHostDataPath.Startup => node.Startup,
            ContainerHostDataPath.VfsMounts => node.Mounts,
            ContainerHostDataPath.Applications => node.Applications,
            ContainerHostDataPath.JobPrep =>
                Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(inside.Output.Root)!, JobPreparationTask.DefaultId)).FullName,
            _ => inside.Output.Root,
        }, mount.IsReadOnly ?? false));
    }
}
