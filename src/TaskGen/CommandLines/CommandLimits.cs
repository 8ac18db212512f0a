using System;

namespace TaskGen;

/// <summary>What a value must not contain in its context in a command line because no quoting can represent it there. NUL is never allowed.</summary>
[Flags]
public enum CommandLimits
{
    /// <summary>Any value is allowed.</summary>
    None = 0,

    /// <summary>No <c>"</c>: a second reader, such as a batch file or Windows PowerShell's way to start programs, would take it for its own.</summary>
    NoQuotationMark = 1,

    /// <summary>No <c>"</c> at the start or after leading backslashes: the value follows a backslash or another value, whose meaning would change.</summary>
    NoLeadingQuotationMark = 2,

    /// <summary>No backslash at the end: a quotation mark may follow.</summary>
    NoTrailingBackslash = 4,

    /// <summary>A character other than a backslash: the value is between a backslash and a quotation mark.</summary>
    NotEmpty = 8,

    /// <summary>No <c>%</c>: <c>cmd</c> puts the value of a variable there, and nothing keeps it from that.</summary>
    NoPercent = 16,

    /// <summary>No line break, which ends a command of <c>cmd</c>.</summary>
    NoLineBreak = 32,

    /// <summary>None of <c>&amp; | &lt; &gt; ^</c>: PowerShell gives them to a batch file without quotes.</summary>
    NoCmdOperator = 64,

    /// <summary>A list with at least one element: without one, the next word would be the program.</summary>
    NotEmptyList = 128,
}
