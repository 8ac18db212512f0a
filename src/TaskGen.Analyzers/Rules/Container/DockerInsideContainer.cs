using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>Reports a container task that runs <c>docker run</c> or <c>docker pull</c>.</summary>
internal sealed class DockerInsideContainer : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DockerInsideContainer,
        "Docker command runs inside the container",
        "'{0}' runs '{1}' inside the container, where Docker is usually not available. Remove it: the service pulls the image and "
            + "starts the container itself.",
        "TaskGen.Container",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service pulls the image and starts the container; the command line runs inside it.",
        helpLinkUri: HelpLink.For(RuleIds.DockerInsideContainer));

    private const string Command =
        @"(?:sudo\s+)?(?:/usr/(?:local/)?bin/)?docker(?:\.exe)?\s+(?:(?:container|image)\s+)?(?<command>run|pull)\b";

    private static readonly Regex FirstCommand = new(@"^\s*" + Command, RegexOptions.CultureInvariant);
    private static readonly Regex AnyCommand = new(@"(?:^|[;&|(\n]|\b(?:then|do|else|exec)\s)\s*"
        + Command, RegexOptions.CultureInvariant);
    private static readonly Regex ImageWithDocker = new(@"(?:^|[/-])(?:docker|dind)(?:$|[:@-])", RegexOptions.CultureInvariant);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node[WireName.ContainerSettings] is not { } settings || HasDocker(settings as ObjectNode)) continue;
            Check(scope, task.Node[WireName.CommandLine], task.At(WireName.CommandLine));
            if (task.Node[WireName.MultiInstanceSettings] is not ObjectNode multiInstance) continue;
            var path = task.At(WireName.MultiInstanceSettings, WireName.CoordinationCommandLine);
            Check(scope, multiInstance[WireName.CoordinationCommandLine], path);
        }
    }

    private void Check(RuleScope scope, Node? node, string path)
    {
        if (node is not TextNode text) return;
        var line = scope.CommandLineOf(text);
        if ((line.Shell == ShellKind.None ? 0 : line.ScriptWord) is not { } start) return;

        // Without a shell the words of the line are one command, and an operator in quotes is text.
        var script = string.Join(" ", line.Words.Skip(start).Select(static word => word.Text));
        var match = (line.Shell == ShellKind.None ? FirstCommand : AnyCommand).Match(script);
        if (match.Success) scope.Report(new Finding(this, Descriptor, text.SourceId, path, "docker " + match.Groups["command"].Value));
    }

    // An image that contains Docker, or one that is given the socket of the node, can run it.
    private static bool HasDocker(ObjectNode? settings)
    {
        if (settings is null) return false;
        var image = (settings[WireName.ImageName] as TextNode)?.Fill("x") ?? "";
        var options = (settings[WireName.ContainerRunOptions] as TextNode)?.Fill("x") ?? "";
        return ImageWithDocker.IsMatch(image) || options.Contains("docker.sock") || options.Contains("docker_engine")
            || options.Contains("--privileged");
    }
}
