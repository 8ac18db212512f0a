using System.Collections.Generic;
using System.Linq;

namespace TaskGen.TestUtilities;

/// <summary>The wrong example of a rule in analyzers.md, as a source file.</summary>
public sealed record DocumentedViolation(string Id, string Wrong, bool HasCodeFix)
{
    // The example of TG0011 needs an older C# version, that of TG0014 another generator, that of TG6004 an official client, that of
    // TG0016 an older version of the API, and that of TG5011 is shortened for the reader.
    public static IReadOnlyList<DocumentedViolation> All { get; } = [.. AnalyzersDocument.Sections
        .Where(static section => section.Id is not ("TG0011" or "TG0014" or "TG0016" or "TG5011" or "TG6004"))
        .Select(static section => new DocumentedViolation(section.Id, section.Wrong, section.HasCodeFix))];

    public string File => Id + ".cs";

    public string Source => $"using System;\nusing System.Collections.Generic;\nusing TaskGen;\n\nnamespace Rules.{Id};\n\n{Wrong}\n";

    public static DocumentedViolation Of(string id) => All.Single(example => example.Id == id);
}
