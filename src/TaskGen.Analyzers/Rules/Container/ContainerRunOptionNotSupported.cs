using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>Container run options that 'docker create' does not support.</summary>
internal sealed class ContainerRunOptionNotSupported : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ContainerRunOptionNotSupported,
        "Container run option is not supported",
        "'{0}' in '{1}' {2}. Remove it.",
        "TaskGen.Container",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'containerRunOptions' are additional arguments of 'docker create'.",
        helpLinkUri: HelpLink.For(RuleIds.ContainerRunOptionNotSupported));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var settings in scope.Objects(TaskSchema.TaskContainerSettings))
        {
            if (settings.Node["containerRunOptions"] is not TextNode text) continue;
            var words = CommandLineReader.Read(PlaceholderResolver.Text(text)).Words;
            for (var i = 0; i < words.Count; i++)
            {
                if (Objection(words[i].Text) is not { } objection) continue;
                scope.Report(new Finding(this, Descriptor, text.SourceId, words[i].Text, settings.At("containerRunOptions"), objection)
                    .With(FixData.Text, text.IsConstant ? CommandLineEdits.WithoutOption(text, words, i) : null));
                break;
            }
        }
    }

    private static string? Objection(string option)
    {
        var name = option.Split('=')[0];
        if (name is "-d" or "--detach" or "--sig-proxy") return "is known to docker run only: docker create refuses it, and the task fails before it starts";
        if (name is "--name" or "-w" or "--workdir") return "is set by the service itself";
        return name.Length is > 2 and < 5 && name[0] == '-' && name[1] != '-' && name.Contains('d') && name.Skip(1).All(static c => "dit".IndexOf(c) >= 0)
            ? "has -d, which is known to docker run only: docker create refuses it, and the task fails before it starts"
            : null;
    }
}
