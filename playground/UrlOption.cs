using System;
using System.CommandLine;

namespace TaskGen.Playground;

/// <summary>Options that take an address.</summary>
internal static class UrlOption
{
    /// <summary>Makes one that takes http and https.</summary>
    public static Option<Uri?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "URL",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
            result.AddError($"{name} takes an absolute http or https URL; '{result.Tokens[0].Value}' is none.");
            return null;
        },
    };
}
