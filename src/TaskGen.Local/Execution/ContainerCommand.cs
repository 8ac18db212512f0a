using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
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
    ContainerRuntime runtime, TaskContainerSettings settings, LocalNode node, ProcessCommand inside, LocalBatchOptions options)
{
    // Paths are short, because those of Windows are limited.
    private const int DirectoryNameLength = 12;

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
    private readonly ContainerPaths _paths = new(node.Root, runtime.IsLinuxOnWindows);
    private bool _mayExist;

    private IEnumerable<KeyValuePair<string, string>> Variables =>
        inside.Environment.Select(variable => KeyValuePair.Create(
            variable.Key,
            EnvironmentNames.IsServiceOwn(variable.Key) ? _paths.Inside(variable.Value) : variable.Value));

    /// <summary>
    /// Gets the variables that a file of variables cannot express. They are passed through the environment of the runtime, unless they
    /// would configure it.
    /// </summary>
    private IEnumerable<KeyValuePair<string, string>> LongVariables => Variables.Where(static variable =>
        variable.Value.AsSpan().IndexOfAny('\r', '\n') >= 0
        && Environment.GetEnvironmentVariable(variable.Key) is null
        && !RuntimePrefixes.Any(prefix => variable.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));

    private string RuntimeName => Path.GetFileName(runtime.Program);

    private string Registry => settings.Registry?.RegistryServer ?? "docker.io";

    /// <summary>Runs the container until its command exits.</summary>
    /// <exception cref="PreparationException">The image is not available, or the container cannot be created.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        // Arguments can be read by every user of the machine, so credentials and values are passed in files. They are in the directory of
        // the endpoint, which is deleted even where its process is killed.
        var root = Path.GetDirectoryName(node.Root)!;
        var files = Path.Combine(root, "runtime", _name[^DirectoryNameLength..]);
        try
        {
            Directory.CreateDirectory(files);
            await CreateAsync(files, stop).ConfigureAwait(false);
            return await new ProcessCommand
            {
                Words = [runtime.Program, "start", "--attach", _name],
                CommandLine = $"\"{runtime.Program}\" start --attach {_name}",
                WorkingDirectory = root,
                // The runtime finds its daemon with it.
                Environment = TaskEnvironment.OfHost(),
                Output = inside.Output,
                Processes = inside.Processes,
            }.RunAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            DirectoryTree.Delete(files);
            if (_mayExist) await RemoveAsync().ConfigureAwait(false);
        }
    }

    private async Task CreateAsync(string files, CancellationToken stop)
    {
        var environment = new Dictionary<string, string>();
        if (settings.Registry is { } registry)
        {
            environment["DOCKER_CONFIG"] = files;
            environment["REGISTRY_AUTH_FILE"] = WriteConfiguration(files);
            await LogInAsync(registry, environment, stop).ConfigureAwait(false);
        }

        var variables = WriteVariables(files);
        foreach (var (name, value) in LongVariables) environment[name] = value;
        _mayExist = true;
        var result = await CallAsync(CreateArguments(variables), environment, "", stop).ConfigureAwait(false);
        if (result.IsSuccess) return;
        throw new PreparationException(
            "ContainerCreateFailed", $"{RuntimeName} cannot create a container of '{settings.ImageName}': {result.Problem}");
    }

    /// <summary>Removes the container, whether or not the task was stopped.</summary>
    private async Task RemoveAsync()
    {
        var result = await new HostCommand
        {
            Program = runtime.Program,
            Arguments = ["rm", "--force", _name],
            Limit = options.ContainerRuntimeTimeout,
        }.RunAsync(CancellationToken.None).ConfigureAwait(false);
        if (result.IsSuccess) return;

        // It was not created, or the options of the task have the runtime remove it when it ends.
        if (result.Problem.Contains("no such container", StringComparison.OrdinalIgnoreCase)) return;
        inside.Output.AppendToError($"{RuntimeName} cannot remove the container '{_name}': {result.Problem}");
    }

    private async Task LogInAsync(ContainerRegistry registry, Dictionary<string, string> environment, CancellationToken stop)
    {
        if (registry.Username is null)
        {
            var message = "A managed identity cannot be used on a local node. Set the user name and password of the registry.";
            throw new PreparationException("ContainerRegistryAccessDenied", message);
        }

        string[] arguments = ["login", "--username", registry.Username, "--password-stdin", Registry];
        var result = await CallAsync(arguments, environment, registry.Password ?? "", stop).ConfigureAwait(false);
        if (result.IsSuccess) return;
        throw new PreparationException(
            "ContainerRegistryAccessDenied",
            $"{RuntimeName} cannot log in to the registry '{Registry}' as '{registry.Username}': {result.Problem}");
    }

    private Task<HostCommandResult> CallAsync(
        IEnumerable<string> arguments, Dictionary<string, string> environment, string input, CancellationToken stop) =>
        new HostCommand { Program = runtime.Program, Arguments = arguments, Environment = environment, Input = input }.RunAsync(stop);

    /// <summary>
    /// Writes a configuration with an empty entry for the registry. Without an entry, docker would store the password in the key store of
    /// the user.
    /// </summary>
    private string WriteConfiguration(string directory)
    {
        var path = Path.Combine(directory, "config.json");
        File.WriteAllText(path, new JsonObject { ["auths"] = new JsonObject { [Registry] = new JsonObject() } }.ToJsonString());
        return path;
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
        foreach (var argument in Mounts().SelectMany(mount => _paths.Mount(mount.Path, mount.IsReadOnly))) yield return argument;

        if (settings.WorkingDirectory != ContainerWorkingDirectory.ContainerImageDefault)
        {
            yield return "--workdir";
            yield return _paths.Inside(inside.WorkingDirectory);
        }

        yield return "--env-file";
        yield return variables;
        foreach (var (name, _) in LongVariables)
        {
            yield return "--env";
            yield return name;
        }

        foreach (var option in ProgramFinder.Words(settings.ContainerRunOptions ?? "", _paths.IsWindows)) yield return option;
        yield return settings.ImageName!;
        foreach (var word in ProgramFinder.Words(inside.CommandLine, _paths.IsWindows)) yield return word;
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
