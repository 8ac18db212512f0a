using System;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>What a value must not contain in its context. The names are those of the runtime's <c>CommandLimits</c>, which explains each.</summary>
[Flags]
internal enum CommandLimits
{
    None = 0,
    NoQuotationMark = 1,
    NoLeadingQuotationMark = 2,
    NoTrailingBackslash = 4,
    NotEmpty = 8,
    NoPercent = 16,
    NoLineBreak = 32,
    NoCmdOperator = 64,
    NotEmptyList = 128,
}
