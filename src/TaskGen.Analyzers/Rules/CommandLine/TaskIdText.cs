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

    /// <summary><c>RenderFrame</c> as <c>render-frame</c>, or as <c>render-frame-{Frame}</c>.</summary>
    public static string FromTypeName(string name, string? member)
    {
        // The digits of a long have a place after the name.
        var length = member is null ? Limits.TaskIdLength : Limits.TaskIdLength - 20;
        var id = new StringBuilder();
        for (var i = 0; i < name.Length && id.Length < length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1])) id.Append('-');
            id.Append(TaskIds.IsValid(name[i]) ? char.ToLowerInvariant(name[i]) : '-');
        }

        return member is null ? id.ToString() : id + "-{" + member + "}";
    }
}
