using System;
using System.CommandLine;
using System.Linq;

namespace TaskGen.Tool.Arguments;

/// <summary>Creates options whose value is one of a few words.</summary>
internal static class EnumOption
{
    /// <summary>Returns an option for an enum, whose names are lower case on the command line. Its default is the first value.</summary>
    public static Option<T> Create<T>(string name, string description)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return new(name)
        {
            Description = description,
            HelpName = name.TrimStart('-').ToUpperInvariant(),
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
                foreach (var value in values)
                {
                    if (value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)) return value;
                }

                var words = values.Select(static value => value.ToString().ToLowerInvariant()).ToList();
                var list = words.Count == 2 ? $"{words[0]} or {words[1]}" : $"{string.Join(", ", words[..^1])}, or {words[^1]}";
                result.AddError($"'{text}' is not a value of '{name}'. Specify {list}.");
                return default;
            },
        };
    }
}
