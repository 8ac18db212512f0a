using TaskGen.Analyzers.Model;


namespace TaskGen.Analyzers.CommandLines.Windows;

/// <summary>
/// Finds the contexts of placeholders among the arguments of a program on Windows, where backslashes count before a quotation mark.
/// </summary>
internal static class WindowsQuotes
{
    /// <summary>Returns the context of a placeholder.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="length">How much of it is read.</param>
    /// <param name="index">Where the placeholder is.</param>
    /// <param name="isQuoted">Double quotes are open around it.</param>
    /// <param name="word">The layer of an unquoted placeholder; the two that follow it are those of quotes.</param>
    public static PlaceholderContext ContextAt(string text, int length, int index, bool isQuoted, CommandLayer word)
    {
        var before = index > 0 ? text[index - 1] : ' ';
        var after = index + 1 < length ? text[index + 1] : ' ';
        var isAtQuote = IsAtQuote(text, length, index + 1);
        if (isQuoted)
        {
            // What ends up before a quotation mark must not change what the mark means: backslashes of the template, and of values beside
            // this one.
            var isAfterUnknown = before is '\\' or QuotedChar.PlaceholderMark;
            var limits = isAfterUnknown ? CommandLimits.NoLeadingQuotationMark : CommandLimits.None;
            if (isAfterUnknown && (isAtQuote || after == QuotedChar.PlaceholderMark)) limits |= CommandLimits.NotEmpty;
            if (after == QuotedChar.PlaceholderMark) limits |= CommandLimits.NoTrailingBackslash;
            return new([isAtQuote ? word + 2 : word + 1], Limits: limits);
        }

        if (before == '"' || isAtQuote)
        {
            return PlaceholderContext.Unquotable(
                UnquotableKind.OutsideQuotes, takesPlain: true);
        }
        if (before == QuotedChar.PlaceholderMark || after == QuotedChar.PlaceholderMark)
        {
            return PlaceholderContext.Unquotable(
                UnquotableKind.NextToValue, takesPlain: true);
        }
        if (before == '\\')
        {
            return PlaceholderContext.Unquotable(
                UnquotableKind.BackslashBeforeQuote, takesPlain: true);
        }
        return new([word], IsWholeWord: IsBlank(before) && IsBlank(after));
    }

    /// <summary>Returns whether a quotation mark, or backslashes and a quotation mark, are there.</summary>
    private static bool IsAtQuote(string text, int length, int index)
    {
        while (index < length && text[index] == '\\') index++;
        return index < length && text[index] == '"';
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
