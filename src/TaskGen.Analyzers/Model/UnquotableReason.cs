namespace TaskGen.Analyzers.Model;

/// <summary>Why no value can be quoted safely at a place.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Subject">The program or the token that it is about; otherwise empty.</param>
internal sealed record UnquotableReason(UnquotableKind Kind, string Subject = "")
{
    public static implicit operator UnquotableReason(UnquotableKind kind) => new(kind);
}
