using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>Runs the rules on the tasks, and the parts of tasks, that a body creates with the types of an official client.</summary>
internal sealed class ClientBody
{
    // The user of a start task or of a job preparation task may well be an administrator.
    private static readonly HashSet<ObjectShape> MayBeOfStartTask = [TaskSchema.UserIdentity, TaskSchema.AutoUserSpecification];

    private readonly ClientSymbols _client;
    private readonly SemanticModel _model;
    private readonly ClientReader _reader;
    private readonly AssignedMembers _assigned;
    private readonly bool? _isWindows;
    private readonly Action<Diagnostic> _report;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<(string Id, TextSpan Span, string Message)> _reported = [];

    public ClientBody(
        ClientSymbols client,
        SyntaxNode body,
        SemanticModel model,
        AssignedMembers assigned,
        bool? isWindows,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        (_client, _model, _assigned, _isWindows, _report, _cancellationToken) =
            (client, model, assigned, isWindows, report, cancellationToken);
        _reader = new(client, body, model, cancellationToken);
    }

    /// <summary>Analyzes what a body creates.</summary>
    /// <param name="candidates">The expressions that may create an object of the client.</param>
    public void Analyze(IReadOnlyList<ExpressionSyntax> candidates)
    {
        var creations = new List<(IOperation Operation, ClientType Type)>();
        foreach (var candidate in candidates)
        {
            if (_model.GetOperation(candidate, _cancellationToken) is { } operation && _reader.TypeCreatedBy(operation) is { } type)
            {
                creations.Add((operation, type));
            }
        }

        // A part is read with the task that it belongs to, which may be created after it.
        foreach (var (operation, type) in creations.OrderBy(static creation => DepthOf(creation.Type.Shape)))
        {
            if (!_reader.Consumed.Contains(operation.Syntax)) Analyze(operation, type);
        }
    }

    private static int DepthOf(ObjectShape shape) =>
        shape == TaskSchema.TaskAddParameter ? 0 : SchemaPaths.Of(shape).Count(static c => c == '.') + 1;

    private void Analyze(IOperation creation, ClientType type)
    {
        var (node, reading) = _reader.Read(creation, type);
        var found = Run(node);
        if (found.Count == 0) return;
        Keep(ClientVariants.WithAllThatMayBeSet(node, type.Shape, reading.Uses, MaySet));
        Keep(ClientVariants.WithoutAllThatMayBeNull(node, reading.Unknown));
        foreach (var finding in found) Report(finding, reading);

        void Keep(ObjectNode variant)
        {
            if (found.Count == 0 || ReferenceEquals(variant, node)) return;
            var also = new HashSet<(DiagnosticDescriptor Descriptor, SourceId SourceId)>(
                Run(variant).Select(static finding => (finding.Descriptor, finding.SourceId)));
            found.RemoveAll(finding => !also.Contains((finding.Descriptor, finding.SourceId)));
        }

        List<Finding> Run(ObjectNode variant)
        {
            var findings = new List<Finding>();
            var part = new ClientObject(
                type.Names[0], type.Shape, variant, reading.Problems.ToArray(), reading.CommandLines.ToArray(), _client);
            RuleScope.Of(part, _isWindows, findings.Add).RunRules(_cancellationToken);
            if (MayBeOfStartTask.Contains(type.Shape))
            {
                findings.RemoveAll(static finding => !finding.Rule.AppliesToStartTasks);
            }

            return findings;
        }
    }

    private bool MaySet(ObjectShape shape, string wire, ObjectUse use) => !_client.IsReadOnly(shape, wire)
        && (use == ObjectUse.Foreign || _assigned.Contains(_client.NameOf(shape, wire), _cancellationToken));

    private void Report(Finding finding, ClientReading reading)
    {
        // What is wrong with the whole is reported at its creation, which was read first.
        var (syntax, text) = reading.Sources[finding.SourceId.IsValue ? finding.SourceId.Index : 0];
        var location = Locate(syntax, text, finding.Span) ?? syntax.GetLocation();
        var others = finding.OtherSourceId.IsValue && finding.OtherSourceId != finding.SourceId
            ? new[] { reading.Sources[finding.OtherSourceId.Index].Syntax.GetLocation() }
            : null;

        // Other code fixes edit attributes and records.
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (finding.Properties.TryGetValue(FixProperties.LineBreaks, out var lineBreaks))
        {
            properties = properties.Add(FixProperties.LineBreaks, lineBreaks);
        }

        var diagnostic = finding.ToDiagnostic(location, others, properties, _client.Translate(finding.Descriptor));
        if (_reported.Add((diagnostic.Id, location.SourceSpan, diagnostic.GetMessage()))) _report(diagnostic);
    }

    private static Location? Locate(SyntaxNode syntax, string? text, TextRange? span)
    {
        if (span is not { } part || text is null || syntax is not ExpressionSyntax expression) return null;
        var start = FromTemplateIndex(text, part.Start);
        var end = FromTemplateIndex(text, part.Start + part.Length);
        return new LiteralPositions(expression, compilation: null).Map(new TextRange(start, end - start));
    }

    // Rules count in templates, where a brace is doubled.
    private static int FromTemplateIndex(string text, int index)
    {
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (at >= index) return i;
            at += text[i] is '{' or '}' ? 2 : 1;
        }

        return text.Length;
    }
}
