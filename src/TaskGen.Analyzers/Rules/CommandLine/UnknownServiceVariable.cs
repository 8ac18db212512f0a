using System.Collections.Generic;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports an <c>AZ_BATCH_</c> variable that the service does not set.</summary>
internal sealed class UnknownServiceVariable : Rule
{
    private static readonly DiagnosticDescriptor Unknown = new(
        RuleIds.UnknownServiceVariable,
        "Environment variable is not set by Azure Batch",
        "'{0}' is not an environment variable that Azure Batch sets",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The page \"Azure Batch runtime environment variables\" lists the variables that the service sets.",
        helpLinkUri: HelpLink.For(RuleIds.UnknownServiceVariable));

    private static readonly DiagnosticDescriptor Misspelled = Unknown.WithMessage(
        "'{0}' is not an environment variable that Azure Batch sets. Did you mean '{1}'?");

    private static readonly Regex Variable = new(@"(?:\$|\$\{\{|%)(AZ_BATCH_\w+)", RegexOptions.CultureInvariant);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Unknown, Misspelled];

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
                var finding = nearest is null ? new Finding(this, Unknown, text.Text.SourceId, name) : new Finding(this, Misspelled, text.Text.SourceId, name, nearest);
                scope.Report((finding with { Span = new(match.Groups[1].Index, name.Length) }).With(FixData.Replacement, nearest));
            }
        }
    }
}
