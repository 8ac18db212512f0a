using System;
using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Validation;

/// <summary>The words at the end of a name that mark its value as a secret.</summary>
internal static class SecretNames
{
    private const string SharedAccessSignature = "SAS";

    /// <summary>Names of passwords.</summary>
    private static readonly string[] Passwords = ["PASSWORD", "PASSWD", "PASSPHRASE"];

    /// <summary>Names of tokens and keys.</summary>
    private static readonly string[] Tokens =
    [
        "TOKEN",
        "SECRET",
        "API_KEY",
        "ACCESS_KEY",
        "ACCOUNT_KEY",
        "STORAGE_KEY",
        "SECRET_KEY",
        "SHARED_KEY",
        "SAS_KEY",
        "MASTER_KEY",
        "SUBSCRIPTION_KEY",
    ];

    // As options of a program, these usually take the name of a file or directory.
    private static readonly string[] Others =
        ["PWD", "PRIVATE_KEY", "ENCRYPTION_KEY", "SIGNING_KEY", "CONNECTION_STRING", "CREDENTIAL", "CREDENTIALS"];

    private static readonly string[] Endings = [.. Passwords.Concat(Tokens).Concat(Others).Select(static word => word.Replace("_", ""))];

    /// <summary>Gets a regular expression for the end of the names of variables in capitals, such as <c>API_KEY</c>.</summary>
    public static string VariablePattern { get; } = PatternOf([.. Passwords, .. Tokens, .. Others, SharedAccessSignature], "_?");

    /// <summary>Gets a regular expression for the options that take a password, without their hyphens at the start.</summary>
    public static string PasswordOptionPattern { get; } = PatternOf(Passwords, "-?");

    /// <summary>Gets a regular expression for the options that take a token or a key, without their hyphens at the start.</summary>
    public static string TokenOptionPattern { get; } = PatternOf(Tokens, "-?");

    /// <summary>Returns whether the value of a property, member, or variable with this name is a secret.</summary>
    public static bool IsSecret(string name)
    {
        if (EndsWithSharedAccessSignature(name)) return true;
        var letters = name.Replace("_", "");
        foreach (var ending in Endings)
        {
            if (letters.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // The three letters end other words too, so they have to be a word: SAS, INPUT_SAS, or InputSas.
    private static bool EndsWithSharedAccessSignature(string name)
    {
        if (!name.EndsWith(SharedAccessSignature, StringComparison.OrdinalIgnoreCase)) return false;
        var start = name.Length - SharedAccessSignature.Length;
        return start == 0 || !char.IsLetter(name[start - 1]) || (char.IsLower(name[start - 1]) && char.IsUpper(name[start]));
    }

    private static string PatternOf(IEnumerable<string> words, string separator) =>
        "(?:" + string.Join("|", words.Select(word => word.Replace("_", separator))) + ")";
}
