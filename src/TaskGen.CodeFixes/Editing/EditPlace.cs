using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;

namespace TaskGen.CodeFixes.Editing;

/// <summary>Where a diagnostic is edited.</summary>
/// <param name="Document">The document that is edited.</param>
/// <param name="Span">The span of the diagnostic, or the same place in the constant that its argument refers to.</param>
internal readonly record struct EditPlace(Document Document, TextSpan Span)
{
    /// <summary>
    /// Finds the places of a diagnostic: that of the constant, unless another generator declares it, and its own, for edits that do not
    /// change the text of the constant.
    /// </summary>
    public static IEnumerable<EditPlace> FindAll(Document document, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.ContainsKey(FixProperties.Constant)
            && diagnostic.AdditionalLocations is [var constant, ..]
            && DocumentOf(document.Project, constant) is { } declaring)
        {
            yield return new(declaring, constant.SourceSpan);
        }

        yield return new(document, diagnostic.Location.SourceSpan);
    }

    /// <summary>
    /// Finds the document of a location: the tree may be of another version of the solution, and a file of another project has none.
    /// </summary>
    public static Document? DocumentOf(Project project, Location location)
    {
        var solution = project.Solution;
        if (location.SourceTree is { } tree && solution.GetDocument(tree) is { } known) return known;
        var path = location.SourceTree?.FilePath ?? location.GetLineSpan().Path;
        if (string.IsNullOrEmpty(path)) return null;
        var ids = solution.GetDocumentIdsWithFilePath(path);
        return solution.GetDocument(ids.FirstOrDefault(id => id.ProjectId == project.Id) ?? ids.FirstOrDefault());
    }

    /// <summary>Finds the value that a diagnostic conflicts with, or null if there is none, or where it is in another document.</summary>
    public static TextSpan? Other(Diagnostic diagnostic) =>
        !diagnostic.Properties.ContainsKey(FixProperties.Constant)
            && diagnostic.AdditionalLocations is [{ SourceTree: { } tree } other, ..]
            && tree == diagnostic.Location.SourceTree
                ? other.SourceSpan
                : null;
}
