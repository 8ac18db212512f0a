using System;
using System.Text;

namespace TaskGen;

/// <summary>The JSON of a task as a string or as bytes.</summary>
public static class BatchTaskExtensions
{
    /// <summary>The body of a Task - Add request, as a string: what <c>az batch task create --json-file</c> takes.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="TaskValidationException">A value known only at run time is one that the service refuses.</exception>
    public static string ToJson<T>(this T task)
        where T : IBatchTask
    {
        var buffer = Write(task);
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(buffer.Written);
#else
        return Encoding.UTF8.GetString(buffer.ToArray());
#endif
    }

    /// <summary>The body of a Task - Add request, in UTF-8.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="TaskValidationException">A value known only at run time is one that the service refuses.</exception>
    public static byte[] ToUtf8Json<T>(this T task)
        where T : IBatchTask => Write(task).ToArray();

    private static BodyBuffer Write<T>(T task)
        where T : IBatchTask
    {
        if (task is null) throw new ArgumentNullException(nameof(task));
        var buffer = new BodyBuffer(512);
        task.WriteTo(buffer);
        return buffer;
    }
}
