using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Tool.Schema;

/// <summary>Provides the keywords that limit a value, each for a rule that reports an error.</summary>
internal static class ValueConstraints
{
    /// <summary>The end of a text. In some languages, '$' also matches before a line break at the end.</summary>
    public const string End = "(?![\\s\\S])";

    // What .NET regards as white space, which '\s' does not mean in every language.
    private const string WhiteSpace = "\\t-\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";

    private const string NotEmpty = "[\\s\\S]";
    private const string NoNul = "^[^\\u0000]*" + End;
    private const string NoNulAndNotBlank = "^[^\\u0000]*[^\\u0000" + WhiteSpace + "][^\\u0000]*" + End;
    private const string AbsoluteUrl = "^[hH][tT][tT][pP][sS]?://[^/?#:]";
    private const string InsideDirectory = "^(?!(?:\\.[/\\\\]+)*\\.\\.(?:[/\\\\]|" + End + "))";
    private const string NoLineBreak = "^[^\\r\\n\\u0000]*" + End;

    // Positive in ISO 8601, or zero with a sign.
    private const string Duration =
        "^(?:P(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?"
        + "(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:[.,][0-9]+)?S)?)?"
        + "|-P(?=[0T])(?:0+Y)?(?:0+M)?(?:0+W)?(?:0+D)?(?:T(?=0)(?:0+H)?(?:0+M)?(?:0+(?:[.,]0+)?S)?)?)" + End;

    // [host[:port]/]path[:tag][@digest]
    private const string Image =
        "^(?:(?:\\[[^\\]/]+\\]|localhost|(?=[^/]*[A-Z.:])(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)*[A-Za-z0-9][A-Za-z0-9-]*)"
        + "(?::[0-9]+)?/)?"
        + "(?=[^:@]{1,255}(?:[:@]|$))[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)*"
        + "(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z0-9+._-]+:[0-9A-Fa-f]{32,})?" + End;

    /// <summary>Returns the keywords for a property and their values.</summary>
    public static IEnumerable<(string Keyword, JsonNode Value)> Of(ObjectShape shape, PropertyShape property)
    {
        if (property.Kind == ValueKind.Integer)
        {
            yield return ("minimum", property.Minimum ?? int.MinValue);
            yield return ("maximum", int.MaxValue);
        }

        if (PatternOf(property) is { } pattern) yield return ("pattern", pattern);
        if (property.Constraint == TextConstraint.DisplayName) yield return ("maxLength", Limits.DisplayNameLength);
        if (property.Constraint == TextConstraint.Duration) yield return ("examples", new JsonArray("PT1H30M", "P7D"));
        if (property.Constraint == TextConstraint.FileMode) yield return ("examples", new JsonArray("0755"));
        if (property is { Kind: ValueKind.Boolean }) yield return ("default", false);
        if (property.Check == ValueCheck.BindMountSources) yield return ("allOf", NoDuplicates(property.Object![WireName.Source]));
    }

    /// <summary>Returns a pattern for a word in any case.</summary>
    public static string AnyCase(string word) => string.Concat(word.Select(static c =>
        char.IsAsciiLetter(c) ? $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]" : c.ToString()));

    private static string? PatternOf(PropertyShape property) => property.Constraint switch
    {
        TextConstraint.Id => $"^[A-Za-z0-9_-]{{1,{Limits.TaskIdLength}}}{End}",
        TextConstraint.CommandLine => NoNul,
        TextConstraint.CoordinationCommandLine => NoNulAndNotBlank,
        TextConstraint.ImageName => Image,
        TextConstraint.Url => AbsoluteUrl,
        TextConstraint.FilePath => InsideDirectory,
        TextConstraint.HeaderValue => NoLineBreak,
        TextConstraint.Duration => Duration,
        _ when property is { IsRequired: true, DistinguishesEmpty: false, Kind: ValueKind.Text } => NotEmpty,
        _ => null,
    };

    // Each source at most once.
    private static JsonArray NoDuplicates(PropertyShape source) => new([.. source.Choices.Select(choice => (JsonNode)new JsonObject
    {
        ["contains"] = new JsonObject
        {
            ["required"] = new JsonArray(source.Wire),
            ["properties"] = new JsonObject
            {
                [source.Wire] = new JsonObject { ["type"] = "string", ["pattern"] = $"^{AnyCase(choice)}{End}" },
            },
        },
        ["minContains"] = 0,
        ["maxContains"] = 1,
    })]);
}
