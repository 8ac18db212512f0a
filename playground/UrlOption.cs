using System;
using System.CommandLine;

namespace TaskGen.Playground;

/// <summary>Creates options whose value is a URL.</summary>
internal static class UrlOption
{
    /// <summary>Creates an option that accepts http and https URLs.</summary>
    public static Option<Uri?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "URL",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
            result.AddError($"'{result.Tokens[0].Value}' is not a valid value for {name}. Use an absolute http or https URL.");
            return null;
        },
    };
}
