using System;

#if TASKGEN_RUNTIME
namespace TaskGen;
#else
namespace TaskGen.Analyzers.Model;
#endif

/// <summary>
/// What a value must not contain at its position in a command line, because it cannot be quoted there. NUL is never allowed.
/// </summary>
[Flags]
#if TASKGEN_RUNTIME
public
#else
internal
#endif
enum CommandLimits
{
    /// <summary>Every character is allowed.</summary>
    None = 0,

    /// <summary>
    /// No <c>"</c>: a second parser, such as a batch file or the argument passing of Windows PowerShell, would interpret it.
    /// </summary>
    NoQuotationMark = 1,

    /// <summary>
    /// No <c>"</c> at the start, or after backslashes at the start: the value follows a backslash or another value, and would change their
    /// meaning.
    /// </summary>
    NoLeadingQuotationMark = 2,

    /// <summary>No backslash at the end: a quotation mark may follow.</summary>
    NoTrailingBackslash = 4,

    /// <summary>Not empty, and not only backslashes: the value is between a backslash and a quotation mark.</summary>
    NotEmpty = 8,

    /// <summary>No <c>%</c>: <c>cmd</c> replaces the name of a variable with its value there, and it cannot be escaped.</summary>
    NoPercent = 16,

    /// <summary>No line break, which ends a <c>cmd</c> command.</summary>
    NoLineBreak = 32,

    /// <summary>None of <c>&amp; | &lt; &gt; ^</c>: PowerShell passes them to a batch file without quotes.</summary>
    NoCmdOperator = 64,

    /// <summary>A list with at least one element: without one, the next word would be the program.</summary>
    NotEmptyList = 128,

    /// <summary>
    /// No <c>=</c>, and no <c>-</c> at the start: <c>make</c> would read an assignment or an option, and expand its value.
    /// </summary>
    NoAssignment = 256,
}
