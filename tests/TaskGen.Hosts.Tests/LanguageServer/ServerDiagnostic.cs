using System.Text.Json.Nodes;

namespace TaskGen.Hosts.Tests.LanguageServer;

/// <summary>A diagnostic that a language server reports. Lines and characters count from 1, as in the output of a build.</summary>
internal sealed record ServerDiagnostic(string File, int Line, int Character, string Id, string Message)
{
    /// <summary>Determines whether an analyzer or a generator of the package has failed.</summary>
    public bool IsFailure => Id is "AD0001" or "CS8032" or "CS8784" or "CS8785";

    public bool IsOurs => Id.StartsWith("TG", System.StringComparison.Ordinal);

    public static ServerDiagnostic Read(string file, JsonNode item)
    {
        var start = item["range"]!["start"]!;
        var (line, character) = ((int)start["line"]! + 1, (int)start["character"]! + 1);
        return new(file, line, character, (string?)item["code"] ?? "", (string?)item["message"] ?? "");
    }

    public override string ToString() => $"{File}({Line},{Character}): {Id}";
}
