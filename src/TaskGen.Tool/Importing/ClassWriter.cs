using System.Linq;
using System.Text;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Analyzers.Writing;
using TaskGen.Validation;

namespace TaskGen.Tool.Importing;

/// <summary>Writes a task as a C# class.</summary>
internal static class ClassWriter
{
    /// <summary>Returns the source of a class.</summary>
    /// <param name="task">The task.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="name">The name of the class.</param>
    public static string Write(JsonTask task, string space, string name)
    {
        var secrets = new SecretProperties(task, name);
        var text = new StringBuilder("using TaskGen;\n\nnamespace ").Append(space).Append(";\n\n");
        var subject = string.IsNullOrEmpty(task.Id) ? "Defines a task without an identifier."
            : $"Defines the task <c>{Escape(DisplayText.Value(task.Id))}</c>.";
        text.Append("/// <summary>").Append(subject).Append("</summary>\n");
        foreach (var attribute in new AttributeWriter(new ReflectedTypes(), secrets.Template).Write(task.Body))
        {
            text.Append(attribute).Append('\n');
        }

        text.Append("public sealed partial class ").Append(name);
        if (secrets.All.Count == 0) return text.Append(";\n").ToString();
        var properties = secrets.All.Select(static secret => secret.Declare());
        return text.Append("\n{\n").AppendJoin("\n\n", properties).Append("\n}\n").ToString();
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");
}
