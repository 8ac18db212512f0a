using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG6;

/// <summary>Constants that look like a secret.</summary>
internal static class SecretText
{
    private static readonly (Regex Pattern, string What)[] Patterns =
    [
        (New(@"[?&]sig=[^&\s]+"), "a SAS signature"),
        (New(@"\b(AccountKey|SharedAccessKey)=[A-Za-z0-9+/=]{16,}"), "an account key"),
        (New(@"\b(Password|Pwd)=[^;\s]+;"), "a connection string with its password"),
        (New(@"-----BEGIN [A-Z ]*PRIVATE KEY-----"), "a private key"),
        (New(@"\b(gh[pousr]_[A-Za-z0-9]{30,}|xox[baprs]-[A-Za-z0-9-]{10,}|AKIA[0-9A-Z]{16}|eyJ[\w-]{8,}\.eyJ[\w-]+\.[\w-]+)"), "a token"),
    ];

    private static readonly Regex SecretName = New(@"(PASSWORD|PASSWD|PWD|TOKEN|SECRET|API_?KEY|ACCESS_?KEY|ACCOUNT_?KEY|PRIVATE_?KEY|CONNECTION_?STRING|SAS)$");

    /// <summary>What the text holds, or null.</summary>
    public static string? Find(PlacedText text)
    {
        if (text.Property.IsSecret && text.Text is { IsConstant: true, Constant.Length: > 0 }) return "a password";
        if (text.Property.Wire == "value" && text.Text is { IsConstant: true, Constant.Length: > 0 } && text.Owner.Constant("name") is { } name && SecretName.IsMatch(name))
        {
            return "the value of a variable that is named like a secret";
        }

        foreach (var run in text.Text.Parts.OfType<TextRun>())
        {
            foreach (var (pattern, what) in Patterns)
            {
                if (pattern.IsMatch(run.Text)) return what;
            }
        }

        return null;
    }

    /// <summary>A name for the member that takes the secret's place.</summary>
    public static string MemberName(PlacedText text)
    {
        if (text.Property.IsSecret) return "RegistryPassword";
        var words = text.Property.Wire == "value" && text.Owner.Constant("name") is { } name ? name : text.Property.ClrName;
        var parts = words.Split('_', '-').Where(static part => part.Length > 0)
            .Select(static part => char.ToUpperInvariant(part[0]) + (part.All(static c => !char.IsLower(c)) ? part.Substring(1).ToLowerInvariant() : part.Substring(1)));
        var joined = new string(string.Concat(parts).Where(static c => char.IsLetterOrDigit(c)).ToArray());
        return joined.Length > 0 && char.IsLetter(joined[0]) ? joined : "Secret";
    }

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
