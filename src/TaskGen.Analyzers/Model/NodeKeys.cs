namespace TaskGen.Analyzers.Model;

/// <summary>Compares values that may have placeholders.</summary>
internal static class NodeKeys
{
    /// <summary>
    /// Returns a text that identifies a value, placeholders included; null if the value is not known at compile time.
    /// </summary>
    public static string? Key(this Node? node) => (node as TextNode)?.ToTemplate();
}
