using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;

namespace TaskGen.DocumentationGenerator;

/// <summary>The colors of a picture, which are those of GitHub's pages.</summary>
internal sealed record PictureTheme
{
    public static PictureTheme Light { get; } = new()
    {
        Background = "#ffffff",
        Panel = "#f6f8fa",
        Border = "#d1d9e0",
        Text = "#1f2328",
        Muted = "#59636e",
        Keyword = "#8250df",
        String = "#0a3069",
        Number = "#0550ae",
        Type = "#116329",
        Error = "#d1242f",
        Warning = "#9a6700",
        Selection = "#ddf4ff",
        Bulb = "#eac54f",
    };

    public static PictureTheme Dark { get; } = new()
    {
        Background = "#0d1117",
        Panel = "#151b23",
        Border = "#3d444d",
        Text = "#f0f6fc",
        Muted = "#9198a1",
        Keyword = "#d2a8ff",
        String = "#a5d6ff",
        Number = "#79c0ff",
        Type = "#7ee787",
        Error = "#f85149",
        Warning = "#d29922",
        Selection = "#1f3a5f",
        Bulb = "#e3b341",
    };

    public required string Background { get; init; }

    public required string Panel { get; init; }

    public required string Border { get; init; }

    public required string Text { get; init; }

    public required string Muted { get; init; }

    public required string Keyword { get; init; }

    public required string String { get; init; }

    public required string Number { get; init; }

    public required string Type { get; init; }

    public required string Error { get; init; }

    public required string Warning { get; init; }

    public required string Selection { get; init; }

    public required string Bulb { get; init; }

    public string ColorOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Error,
        DiagnosticSeverity.Warning => Warning,
        _ => Muted,
    };

    public string ColorOf(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword => Keyword,
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => String,
        ClassificationTypeNames.NumericLiteral => Number,
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName or ClassificationTypeNames.EnumName => Type,
        ClassificationTypeNames.Comment => Muted,
        _ => Text,
    };
}
