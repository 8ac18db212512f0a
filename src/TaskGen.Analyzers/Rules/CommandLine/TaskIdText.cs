using System.Linq;
using System.Text;
using TaskGen.Analyzers.Model;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Ids made of what is there.</summary>
internal static class TaskIdText
{
    /// <summary>The template with <c>-</c> in place of every character that no id may hold.</summary>
    public static string Replaced(TextNode id) => string.Concat(id.Parts.Select(static part =>
        part is ConstantText run
            ? new string(run.Text.Select(static c => TaskIds.IsValid(c) ? c : '-').ToArray())
            : new TextNode(SourceId.Type, [part]).ToTemplate()));

    /// <summary><c>RenderFrame</c> as <c>render-frame</c>.</summary>
    public static string FromTypeName(string name)
    {
        var id = new StringBuilder();
        for (var i = 0; i < name.Length && id.Length < Limits.TaskIdLength; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1])) id.Append('-');
            id.Append(TaskIds.IsValid(name[i]) ? char.ToLowerInvariant(name[i]) : '-');
        }

        return id.ToString();
    }
}
