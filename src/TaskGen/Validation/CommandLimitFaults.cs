using System;

namespace TaskGen.Validation;

/// <summary>Finds what a value of a command line contains that cannot be quoted in its context.</summary>
internal static class CommandLimitFaults
{
    /// <summary>Returns what is wrong and what to do about it, or null if the value can be quoted.</summary>
    public static string? Find(ReadOnlySpan<char> value, CommandLimits limits)
    {
        if ((limits & CommandLimits.NoQuotationMark) != 0 && value.IndexOf('"') >= 0)
        {
            return "would contain a quotation mark, which is evaluated a second time there. Remove it from the value, or name the "
                + "program with its .exe extension.";
        }

        if ((limits & CommandLimits.NoPercent) != 0 && value.IndexOf('%') >= 0)
        {
            return "would contain '%', which cmd replaces with the value of a variable. Remove it from the value.";
        }

        if ((limits & CommandLimits.NoLineBreak) != 0 && value.IndexOfAny('\n', '\r') >= 0)
        {
            return "would contain a line break, which ends a command of cmd. Remove it from the value.";
        }

        if ((limits & CommandLimits.NoCmdOperator) != 0 && value.IndexOfAny("&|<>^".AsSpan()) >= 0)
        {
            return "would contain one of & | < > ^, which a batch file receives without quotes. Remove it from the value, or name the "
                + "program with its .exe extension.";
        }

        if ((limits & CommandLimits.NoAssignment) != 0 && (value.IndexOf('=') >= 0 || (!value.IsEmpty && value[0] == '-')))
        {
            return "would contain '=' or begin with '-', so make would read a variable or an option and expand its value. Set another "
                + "value.";
        }

        var rest = value.TrimStart('\\');
        if ((limits & CommandLimits.NoLeadingQuotationMark) != 0 && !rest.IsEmpty && rest[0] == '"')
        {
            return "would begin with a quotation mark after a backslash or another value, which changes its meaning. Move it to another "
                + "place in the template.";
        }

        if ((limits & CommandLimits.NotEmpty) != 0 && rest.IsEmpty)
        {
            return "would be empty between a backslash and a quotation mark, which changes the meaning of the mark. Set a value.";
        }

        return (limits & CommandLimits.NoTrailingBackslash) != 0 && !value.IsEmpty && value[value.Length - 1] == '\\'
            ? "would end with a backslash, which changes the meaning of the quotation mark after it. Remove it from the value."
            : null;
    }
}
