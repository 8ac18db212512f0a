using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Secrets;

/// <summary>Recognizes constants that look like a secret. A rule reports them, and no message or generated comment shows them.</summary>
internal static class SecretText
{
    /// <summary>Returns the kind of secret that a text contains, or null.</summary>
    public static SecretKind? Find(TextNode text, PropertyShape property, ObjectNode owner)
    {
        if (text is { IsConstant: true, Constant: { Length: > 0 } constant })
        {
            if (property.IsSecret) return SecretKind.Password;
            if (IsNamedSecret(property, owner) && !SecretPatterns.IsReference(constant))
            {
                return FindIn(constant)?.Kind ?? SecretKind.SecretVariable;
            }
        }

        return FindIn(text)?.Kind;
    }

    /// <summary>Returns the first secret in the constant parts of a text of any property, at its place in the template; or null.</summary>
    public static SecretMatch? FindIn(TextNode text) => FindAllIn(text).FirstOrDefault();

    /// <summary>Returns the secrets in the constant parts of a text of any property, at their places in the template.</summary>
    public static IEnumerable<SecretMatch> FindAllIn(TextNode text)
    {
        // The length of the parts before a secret is rarely needed.
        var (before, counted) = (0, 0);
        for (var i = 0; i < text.Parts.Count; i++)
        {
            if (text.Parts[i] is not ConstantText run) continue;
            var found = new List<SecretMatch>();
            foreach (var match in SecretPatterns.Find(run.Text))
            {
                if (found.Exists(other => other.Start < match.Start + match.Length && match.Start < other.Start + other.Length)) continue;
                found.Add(match);
                for (; counted < i; counted++) before += TextNode.ToTemplate(text.Parts[counted]).Length;
                yield return match with
                {
                    Start = before + TextNode.Escape(run.Text.Substring(0, match.Start)).Length,
                    Length = TextNode.Escape(run.Text.Substring(match.Start, match.Length)).Length,
                };
            }
        }
    }

    /// <summary>Returns the first secret in a constant of any property, or null.</summary>
    public static SecretMatch? FindIn(string constant) => SecretPatterns.Find(constant).FirstOrDefault();

    /// <summary>Returns the secrets in a constant text, in their order: its whole value, or the parts that a pattern matches.</summary>
    public static IReadOnlyList<SecretSpan> Locate(TextNode text, PropertyShape property, ObjectNode owner)
    {
        if (text.Constant is not { Length: > 0 } constant) return [];
        if (property.IsSecret) return [new(0, constant.Length, SecretKind.Password)];
        if (IsNamedSecret(property, owner) && !SecretPatterns.IsReference(constant))
        {
            return [new(0, constant.Length, SecretKind.SecretVariable)];
        }

        var found = new List<SecretSpan>();
        foreach (var secret in SecretPatterns.Find(constant))
        {
            var span = new SecretSpan(secret.Start, secret.Length, secret.Kind);
            if (!found.Exists(span.Overlaps)) found.Add(span);
        }

        found.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    /// <summary>Returns the secrets in the constant parts of a text.</summary>
    public static IEnumerable<string> In(TextNode text, PropertyShape property, ObjectNode owner)
    {
        if (text.Constant is { } constant) return Locate(text, property, owner).Select(span => span.In(constant));
        var isWhole = property.IsSecret || IsNamedSecret(property, owner);
        return text.Parts.OfType<ConstantText>().SelectMany(run =>
            isWhole
                ? new[] { run.Text }
                : SecretPatterns.Find(run.Text).Select(secret => run.Text.Substring(secret.Start, secret.Length)));
    }

    /// <summary>Returns whether the constant parts of a text must not be shown.</summary>
    public static bool IsHidden(TextNode text, PropertyShape property, ObjectNode owner) =>
        property.IsSecret || IsNamedSecret(property, owner) || FindIn(text) is not null;

    /// <summary>Returns a name for the member that replaces the secret.</summary>
    public static string MemberName(PropertyShape property, ObjectNode owner)
    {
        if (property.IsSecret) return "RegistryPassword";
        return MemberName(NameOf(property, owner) ?? property.ClrName);
    }

    /// <summary>Returns a name for the member that replaces a secret within a text.</summary>
    public static string MemberName(SecretMatch secret) => secret switch
    {
        { Name: { } name } => MemberName(name),
        { Kind: SecretKind.SasSignature } => "SasSignature",
        { Kind: SecretKind.Token } => "Token",
        { Kind: SecretKind.PrivateKey } => "PrivateKey",
        { Kind: SecretKind.AccountKey } => "AccountKey",
        { Kind: SecretKind.Password or SecretKind.SecretVariable or SecretKind.ConnectionString or SecretKind.UrlPassword } => "Password",
        _ => throw new ArgumentOutOfRangeException(nameof(secret)),
    };

    private static string MemberName(string words)
    {
        var parts = words.Split('_', '-').Where(static part => part.Length > 0).Select(static part =>
        {
            var rest = part.Substring(1);
            return char.ToUpperInvariant(part[0]) + (part.Any(char.IsLower) ? rest : rest.ToLowerInvariant());
        });
        var joined = new string(string.Concat(parts).Where(static c => char.IsLetterOrDigit(c)).ToArray());
        return joined.Length > 0 && char.IsLetter(joined[0]) ? joined : "Secret";
    }

    /// <summary>Returns the constant name of a value that another property of its object names, or null.</summary>
    public static string? NameOf(PropertyShape property, ObjectNode owner) =>
        property.NamedBy is { } wire && (owner[wire] as TextNode)?.Constant is { } name ? SecretPatterns.Redact(name) : null;

    /// <summary>
    /// Returns whether the secret is only a part of a text, such as a command line, and the rest is kept when a member replaces it.
    /// </summary>
    public static bool IsPart(PropertyShape property) => property.Kind is ValueKind.CommandLine or ValueKind.Arguments;

    private static bool IsNamedSecret(PropertyShape property, ObjectNode owner) =>
        NameOf(property, owner) is { } name && SecretNames.IsSecret(name);
}
