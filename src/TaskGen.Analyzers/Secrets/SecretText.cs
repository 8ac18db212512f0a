using System;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Secrets;

/// <summary>Constants that look like a secret: a rule tells of them, and no comment shows them.</summary>
internal static class SecretText
{
    private const int ShortestSecret = 8;

    private static readonly (Regex Pattern, string What)[] Patterns =
    [
        (New(@"[?&]sig=[^&\s]+"), "a SAS signature"),
        (New(@"\b(AccountKey|SharedAccessKey)=[A-Za-z0-9+/=]{16,}"), "an account key"),
        (New(@"\b(Password|Pwd)=[^;\s]+;"), "a connection string with its password"),
        (New(@"-----BEGIN [A-Z ]*PRIVATE KEY-----"), "a private key"),
        (New(@"\b(gh[pousr]_[A-Za-z0-9]{30,}|xox[baprs]-[A-Za-z0-9-]{10,}|AKIA[0-9A-Z]{16}|eyJ[\w-]{8,}\.eyJ[\w-]+\.[\w-]+)"), "a token"),
        (New(@"\bBearer\s+[\w.~+/=-]{16,}"), "a token"),
        (New(@"://[^/\s:@?#]+:[^/\s@?#]+@"), "a URL with its password"),
    ];

    private static readonly Regex SecretName = New(@"(PASSWORD|PASSWD|PWD|TOKEN|SECRET|API_?KEY|ACCESS_?KEY|ACCOUNT_?KEY|PRIVATE_?KEY|CONNECTION_?STRING|SAS)$");

    /// <summary>What a text holds, or null.</summary>
    public static string? Find(TextNode text, PropertyShape property, ObjectNode owner)
    {
        if (text is { IsConstant: true, Constant.Length: > 0 })
        {
            if (property.IsSecret) return "a password";
            if (IsNamedSecret(property, owner)) return "the value of a variable that is named like a secret";
        }

        return FindIn(text);
    }

    /// <summary>What a constant holds, wherever it stands, or null.</summary>
    public static string? FindIn(string constant)
    {
        if (!MayHold(constant)) return null;
        foreach (var (pattern, what) in Patterns)
        {
            if (pattern.IsMatch(constant)) return what;
        }

        return null;
    }

    /// <summary>Whether what is constant of a text is to be shown to nobody.</summary>
    public static bool IsHidden(TextNode text, PropertyShape property, ObjectNode owner) => property.IsSecret || IsNamedSecret(property, owner) || FindIn(text) is not null;

    /// <summary>A name for the member that takes the secret's place.</summary>
    public static string MemberName(PropertyShape property, ObjectNode owner)
    {
        if (property.IsSecret) return "RegistryPassword";
        var words = property.Wire == "value" && NameOf(owner) is { } name ? name : property.ClrName;
        var parts = words.Split('_', '-').Where(static part => part.Length > 0)
            .Select(static part => char.ToUpperInvariant(part[0]) + (part.All(static c => !char.IsLower(c)) ? part.Substring(1).ToLowerInvariant() : part.Substring(1)));
        var joined = new string(string.Concat(parts).Where(static c => char.IsLetterOrDigit(c)).ToArray());
        return joined.Length > 0 && char.IsLetter(joined[0]) ? joined : "Secret";
    }

    private static bool IsNamedSecret(PropertyShape property, ObjectNode owner) => property.Wire == "value" && NameOf(owner) is { } name && SecretName.IsMatch(name);

    private static string? NameOf(ObjectNode owner) => (owner["name"] as TextNode)?.Constant;

    private static string? FindIn(TextNode text)
    {
        foreach (var part in text.Parts)
        {
            if (part is ConstantText run && FindIn(run.Text) is { } what) return what;
        }

        return null;
    }

    // The patterns are asked of the few texts that have what all of them begin with.
    private static bool MayHold(string text) => text.Length >= ShortestSecret
        && (text.IndexOf('=') >= 0 || text.IndexOf('@') >= 0 || Has(text, "-----BEGIN") || Has(text, "gh") || Has(text, "xox") || Has(text, "AKIA") || Has(text, "eyJ") || Has(text, "Bearer"));

    private static bool Has(string text, string piece) => text.IndexOf(piece, StringComparison.OrdinalIgnoreCase) >= 0;

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
