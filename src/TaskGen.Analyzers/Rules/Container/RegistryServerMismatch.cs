using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>Reports a registry server that is not a host name, or not the registry of the image.</summary>
internal sealed class RegistryServerMismatch : Rule
{
    private static readonly DiagnosticDescriptor NotHost = new(
        RuleIds.RegistryServerMismatch,
        "Registry server does not match the image",
        "'{0}' is '{1}', which is not the host name of a registry. Use a name such as account.azurecr.io.",
        "TaskGen.Container",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service logs in to 'registryServer', which is 'docker.io' by default, and pulls the image from the host in "
            + "its name.",
        helpLinkUri: HelpLink.For(RuleIds.RegistryServerMismatch));

    private static readonly DiagnosticDescriptor OtherHost = NotHost.WithMessage(
        "'{0}' is '{1}', but image '{2}' is pulled from '{3}', so its credentials are not used. Use the same host.");

    private static readonly DiagnosticDescriptor NoHost = NotHost.WithMessage(
        "'{0}' is missing and defaults to 'docker.io', but image '{1}' is pulled from '{2}'. Set it to '{2}'.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NotHost, OtherHost, NoHost];

    public override void Check(RuleScope scope)
    {
        foreach (var registry in scope.Objects(TaskSchema.ContainerRegistry))
        {
            if (registry.Node.Constant(WireName.RegistryServer) is not { Length: > 0 } server || RegistryHosts.IsValid(server)) continue;
            var sourceId = registry.Node.SourceIdOf(WireName.RegistryServer);
            scope.Report(new Finding(this, NotHost, sourceId, registry.At(WireName.RegistryServer), server));
        }

        foreach (var settings in scope.Objects(TaskSchema.TaskContainerSettings))
        {
            if (settings.Node[WireName.Registry] is not ObjectNode registry || settings.Node[WireName.ImageName] is not TextNode image
                || HostOf(image) is not { } host)
            {
                continue;
            }

            var path = settings.At(WireName.Registry, WireName.RegistryServer);
            var name = image.ToTemplate();
            if (!registry.Has(WireName.RegistryServer))
            {
                if (!RegistryHosts.IsSame(host, RegistryHosts.Default))
                {
                    scope.Report(new Finding(this, NoHost, SourceOf(registry, settings.Node), path, name, host));
                }
            }
            else if (registry.Constant(WireName.RegistryServer) is { } server && RegistryHosts.IsValid(server)
                && !RegistryHosts.IsSame(host, server))
            {
                scope.Report(new Finding(this, OtherHost, registry.SourceIdOf(WireName.RegistryServer), path, server, name, host)
                {
                    OtherSourceId = image.SourceId,
                });
            }
        }
    }

    private static SourceId SourceOf(ObjectNode registry, ObjectNode settings) =>
        registry.SourceId.IsValue ? registry.SourceId : registry is { Properties: [var first, ..] } ? first.Value.SourceId
            : settings.SourceId;

    // Null where a placeholder may be, or contain, the host.
    private static string? HostOf(TextNode image)
    {
        if (image.Constant is { } constant)
        {
            return ImageReferences.IsValid(MemoryExtensions.AsSpan(constant))
                ? ImageReferences.HostOf(MemoryExtensions.AsSpan(constant)).ToString() : null;
        }

        return image.Parts[0] is ConstantText run
            && run.Text.IndexOf('/') >= 0 ? ImageReferences.HostOf(MemoryExtensions.AsSpan(run.Text)).ToString() : null;
    }
}
