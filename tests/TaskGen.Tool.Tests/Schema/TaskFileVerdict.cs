using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Tool.Schema;

namespace TaskGen.Tool.Tests.Schema;

/// <summary>What an independent validator and the rules find in a task file.</summary>
/// <param name="IsAccepted">Whether the schema accepts the file.</param>
/// <param name="Errors">The rules that report an error.</param>
internal sealed record TaskFileVerdict(bool IsAccepted, IReadOnlyList<string> Errors)
{
    // What a schema cannot express: relations between values, sums, and the target of a command line.
    private static readonly string[] Inexpressible = ["TGJ003", "TGJ005", "TGJ008", "TG1016", "TG3001", "TG5009", "TG5011"];

    private static readonly JsonSchema Schema = JsonSchema.FromText(TaskFileSchema.Create());

    /// <summary>Gets a value indicating whether the schema and the rules agree.</summary>
    public bool IsConsistent => IsAccepted ? Errors.All(Inexpressible.Contains) : Errors.Count > 0;

    public static TaskFileVerdict Of(JsonNode? file)
    {
        var json = file?.ToJsonString() ?? "null";
        var (tasks, findings) = JsonTaskReader.Read(json);
        var errors = TaskFileChecker.Check(new TaskFile("a.json", tasks, findings), isWindows: false)
            .Where(static finding => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(static finding => finding.Descriptor.Id)
            .ToList();
        using var document = JsonDocument.Parse(json);
        return new(Schema.Evaluate(document.RootElement).IsValid, errors);
    }
}
