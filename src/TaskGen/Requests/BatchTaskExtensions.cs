using System;
using System.Text;

namespace TaskGen;

/// <summary>Provides extension methods that return the JSON of a task.</summary>
public static class BatchTaskExtensions
{
    /// <summary>Returns the body of a Task - Add request as a string, which <c>az batch task create --json-file</c> accepts.</summary>
    /// <typeparam name="T">The type of the task.</typeparam>
    /// <param name="task">The task.</param>
    /// <returns>The JSON of the task.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is null.</exception>
    /// <exception cref="TaskValidationException">A value known only at run time would be rejected by the service.</exception>
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

    /// <summary>Returns the body of a Task - Add request as UTF-8 encoded bytes.</summary>
    /// <typeparam name="T">The type of the task.</typeparam>
    /// <param name="task">The task.</param>
    /// <returns>The UTF-8 encoded JSON of the task.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is null.</exception>
    /// <exception cref="TaskValidationException">A value known only at run time would be rejected by the service.</exception>
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
