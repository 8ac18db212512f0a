using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>Reports container run options that 'docker create' does not support.</summary>
internal sealed class ContainerRunOptionNotSupported : Rule
{
    private static readonly DiagnosticDescriptor Unknown = new(
        RuleIds.ContainerRunOptionNotSupported,
        "Container run option is not supported",
        "'{0}' in '{1}' is not an option of 'docker create', so the task fails before it starts. Remove it.",
        "TaskGen.Container",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'containerRunOptions' are additional arguments of 'docker create', which fails on an unknown option before the "
            + "task starts.",
        helpLinkUri: HelpLink.For(RuleIds.ContainerRunOptionNotSupported));

    private static readonly DiagnosticDescriptor Misspelled = Unknown.WithMessage(
        "'{0}' in '{1}' is not an option of 'docker create', so the task fails before it starts. Did you mean '{2}'?");

    private static readonly DiagnosticDescriptor RunOnly = Unknown.WithMessage(
        "'{0}' in '{1}' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it.");

    private static readonly DiagnosticDescriptor SetByService = Unknown.WithMessage(
        "'{0}' in '{1}' is set by the service on nodes that support it. Remove it.");

    private static readonly DiagnosticDescriptor NotAnOption = Unknown.WithMessage(
        "'{0}' in '{1}' is not an option, so 'docker create' reads it as the name of the image. Remove it.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Unknown, Misspelled, RunOnly, SetByService, NotAnOption];

    public override void Check(RuleScope scope)
    {
        foreach (var settings in scope.Objects(TaskSchema.TaskContainerSettings))
        {
            if (settings.Node[WireName.ContainerRunOptions] is not TextNode text) continue;
            var words = CommandLineReader.Read(CommandLineTable.SourceOf(text), scope.IsWindows).Words;
            var unsupported = DockerCreateOptions.Find(words);
            if (unsupported.Count == 0) continue;

            var template = text.ToTemplate();
            var spans = words.Select(word => (Start: text.ToTemplateIndex(word.Start), End: text.ToTemplateIndex(word.End))).ToList();
            var corrected = Without(template, spans, unsupported);
            foreach (var option in unsupported)
            {
                var (start, end) = spans[option.First];
                var arguments = new List<string> { Shown(template.Substring(start, end - start), option.Kind),
                    settings.At(WireName.ContainerRunOptions) };
                if (option.Nearest is not null) arguments.Add(option.Nearest);
                var finding = new Finding(this, DescriptorOf(option), text.SourceId, [.. arguments])
                {
                    Span = new(start, end - start),
                };
                scope.Report(finding.With(FixProperties.Text, corrected));
            }
        }
    }

    private static DiagnosticDescriptor DescriptorOf(UnsupportedOption option) => option.Kind switch
    {
        UnsupportedOptionKind.RunOnly => RunOnly,
        UnsupportedOptionKind.SetByService => SetByService,
        UnsupportedOptionKind.NotAnOption => NotAnOption,
        _ => option.Nearest is null ? Unknown : Misspelled,
    };

    private static string Shown(string word, UnsupportedOptionKind kind)
    {
        var equals = kind == UnsupportedOptionKind.NotAnOption ? -1 : word.IndexOf('=');
        return equals < 0 ? word : word.Substring(0, equals);
    }

    private static string Without(string template, List<(int Start, int End)> spans, List<UnsupportedOption> unsupported)
    {
        foreach (var option in unsupported.AsEnumerable().Reverse())
        {
            var after = template.Substring(spans[option.Last].End);
            template = template.Substring(0, spans[option.First].Start) + option.Rest
                + (option.Rest.Length > 0 ? after : after.TrimStart());
        }

        return template.Trim();
    }
}
