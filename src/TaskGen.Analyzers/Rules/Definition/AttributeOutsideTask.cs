using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Task attribute has no effect. An analyzer of its own reports it, since such a type has no definition.</summary>
internal sealed class AttributeOutsideTask : Rule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.AttributeOutsideTask,
        "Task attribute has no effect",
        "'[{0}]' has no effect because '{1}' is not a [BatchTask], a [TaskProfile], or an abstract class. Mark the type, or remove the attribute.",
        "TaskGen.Definition",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Task attributes are read on tasks, profiles, and abstract base classes only.",
        helpLinkUri: HelpLink.For(RuleIds.AttributeOutsideTask));

    public static readonly DiagnosticDescriptor NotOnMember = Descriptor.WithMessage(
        "'[{0}]' is not read here, so its value is not sent. Put it on a property or a field of '{1}'.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotInProfile = Descriptor.WithMessage(
        "'[{0}]' is not read on a member of profile '{1}', so its value is not sent. Put it on the class, or on a member of the task.",
        DiagnosticSeverity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor, NotOnMember, NotInProfile];

    public override RuleClients Clients => RuleClients.None;
}
