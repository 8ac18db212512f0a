namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>A redirection.</summary>
/// <param name="start">Where it begins in the script, the file descriptor included.</param>
/// <param name="operator">The operator.</param>
/// <param name="target">The file, the file descriptor, the string, or the delimiter of a here-document.</param>
internal sealed class ShellRedirection(int start, string @operator, ShellWord target)
{
    public int Start { get; } = start;

    public string Operator { get; } = @operator;

    public ShellWord Target { get; } = target;

    /// <summary>The text of a here-document; null for other redirections, and where the script ends before it.</summary>
    public HereDocument? Document { get; set; }
}
