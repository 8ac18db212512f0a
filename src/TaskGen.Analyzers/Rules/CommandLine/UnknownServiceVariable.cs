using System.Collections.Generic;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>An AZ_BATCH_ variable that the service does not set.</summary>
internal sealed class UnknownServiceVariable : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnknownServiceVariable,
        "An AZ_BATCH_ variable that the service does not set",
        "'{0}' is set by nobody: the service has no variable of that name{1}",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The public page \"Azure Batch runtime environment variables\" lists what the service sets.",
        helpLinkUri: HelpLink.For(RuleIds.UnknownServiceVariable));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.Texts)
        {
            if (text.Property.Kind != ValueKind.CommandLine && text.Property.Wire is not ("filePattern" or "containerRunOptions")) continue;
            var template = text.Text.ToTemplate();
            foreach (Match match in Variable.Matches(template))
            {
                var name = match.Groups[1].Value;
                if (BatchVariables.IsSetByService(name)) continue;
                var nearest = NearestName.Of(name, BatchVariables.Names, maxDistance: 8);
                scope.Report(new Finding(this, Descriptor, text.Text.SourceId, name, nearest is null ? "" : $"; did you mean {nearest}?") { Start = match.Groups[1].Index, Length = name.Length }
                    .With(FixData.Replacement, nearest));
            }
        }
    }

    private static readonly Regex Variable = new(@"(?:\$|\$\{\{|%)(AZ_BATCH_\w+)", RegexOptions.CultureInvariant);
}
