using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Execution;

/// <summary>A command line in a container: created, started, and removed whatever happens.</summary>
internal sealed class ContainerCommand(string runtime, TaskContainerSettings settings, LocalNode node, ProcessCommand inside)
{
    private readonly string _name = "taskgen-" + Guid.NewGuid().ToString("N");

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="PreparationException">The image or the container can't be had.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var configuration = settings.Registry is null ? null : Directory.CreateTempSubdirectory("taskgen-registry-").FullName;
        try
        {
            // Values go through the environment of the runtime, not through its arguments, which every user of the machine can read.
            var environment = new Dictionary<string, string>(inside.Environment);
            foreach (var own in (string[])["PATH", "HOME", "TMPDIR"]) environment.Remove(own);
            if (configuration is not null)
            {
                environment["DOCKER_CONFIG"] = configuration;
                environment["REGISTRY_AUTH_FILE"] = Path.Combine(configuration, "config.json");
                await LogInAsync(environment, stop).ConfigureAwait(false);
            }

            var (created, said) = await ContainerRuntime.CallAsync(runtime, CreateArguments(), environment, null, stop).ConfigureAwait(false);
            if (created != 0) throw new PreparationException("ContainerCreateFailed", $"{Path.GetFileName(runtime)} can't create a container of '{settings.ImageName}': {said}");
            return await new ProcessCommand
            {
                Words = [runtime, "start", "--attach", _name],
                CommandLine = $"{runtime} start --attach {_name}",
                WorkingDirectory = inside.WorkingDirectory,
                Environment = new Dictionary<string, string>(Own()),
                Output = inside.Output,
                Mark = inside.Mark,
            }.RunAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            await ContainerRuntime.CallAsync(runtime, ["rm", "--force", _name], null, null, CancellationToken.None).ConfigureAwait(false);
            if (configuration is not null) DirectoryTree.Delete(configuration);
        }
    }

    /// <summary>The environment of this process, which the runtime finds its daemon by.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Own() =>
        Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(static e => KeyValuePair.Create((string)e.Key, (string?)e.Value ?? ""));

    private async Task LogInAsync(Dictionary<string, string> environment, CancellationToken stop)
    {
        var registry = settings.Registry!;
        if (registry.Username is null) throw new PreparationException("ContainerRegistryAccessDenied", "An identity can't be used on this machine: give the registry's user name and password");
        var (code, said) = await ContainerRuntime
            .CallAsync(runtime, ["login", "--username", registry.Username, "--password-stdin", registry.RegistryServer ?? "docker.io"], environment, registry.Password, stop).ConfigureAwait(false);
        if (code != 0) throw new PreparationException("ContainerRegistryAccessDenied", $"The registry '{registry.RegistryServer ?? "docker.io"}' refuses the user '{registry.Username}': {said}");
    }

    private IEnumerable<string> CreateArguments()
    {
        yield return "create";
        yield return "--name";
        yield return _name;
        foreach (var (path, isReadOnly) in Mounts())
        {
            yield return "--volume";
            yield return isReadOnly ? $"{path}:{path}:ro" : $"{path}:{path}";
        }

        if (settings.WorkingDirectory != ContainerWorkingDirectory.ContainerImageDefault)
        {
            yield return "--workdir";
            yield return inside.WorkingDirectory;
        }

        foreach (var name in inside.Environment.Keys)
        {
            if (name is "PATH" or "HOME" or "TMPDIR") continue;
            yield return "--env";
            yield return name;
        }

        foreach (var option in ProgramFinder.Words(settings.ContainerRunOptions ?? "")) yield return option;
        yield return settings.ImageName!;
        foreach (var word in inside.Words) yield return word;
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
            ContainerHostDataPath.JobPrep => Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(inside.Output.Root)!, "jobpreparation")).FullName,
            _ => inside.Output.Root,
        }, mount.IsReadOnly ?? false));
    }
}
