using System;

namespace TaskGen;

/// <summary>What a value must not hold in its place in a command line, since nothing could carry it there; NUL it must never hold.</summary>
[Flags]
public enum CommandLimits
{
    /// <summary>Anything can be carried.</summary>
    None = 0,

    /// <summary>No <c>"</c>: a second reader, such as a batch file or Windows PowerShell's way to start programs, would take it for its own.</summary>
    NoQuotationMark = 1,

    /// <summary>No <c>"</c> at the start, nor behind backslashes there: it stands behind a backslash or another value, and would change what they mean.</summary>
    NoLeadingQuotationMark = 2,

    /// <summary>No backslash at the end: a quotation mark may follow.</summary>
    NoTrailingBackslash = 4,

    /// <summary>Something else than backslashes: it stands between a backslash and a quotation mark.</summary>
    NotEmpty = 8,

    /// <summary>No <c>%</c>: <c>cmd</c> puts the value of a variable there, and nothing keeps it from that.</summary>
    NoPercent = 16,

    /// <summary>No line break, which ends a command of <c>cmd</c>.</summary>
    NoLineBreak = 32,

    /// <summary>None of <c>&amp; | &lt; &gt; ^</c>: PowerShell gives them to a batch file without quotes.</summary>
    NoCmdOperator = 64,
}
