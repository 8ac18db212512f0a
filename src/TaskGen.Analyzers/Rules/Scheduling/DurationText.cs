using System;
using System.Text.RegularExpressions;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Reads durations as people write them, such as <c>1 hour</c> or <c>1h 30m</c>.</summary>
internal static class DurationText
{
    private const string Order = "WDHMS";

    private static readonly Regex Part = new(@"\G\s*(?<count>\d{1,6})\s*(?<unit>[A-Za-z]+)\s*(?:,|and\b)?\s*",
        RegexOptions.CultureInvariant);

    /// <summary>Returns the duration as ISO 8601, or null where its meaning is not plain.</summary>
    public static string? ToIso(string text)
    {
        text = text.Trim();
        var upper = text.ToUpperInvariant();
        if (upper.StartsWith("P", StringComparison.Ordinal))
        {
            return Durations.TryParse(MemoryExtensions.AsSpan(upper), out _) ? upper : null;
        }

        var (date, time) = ("", "");
        var rank = -1;
        var at = 0;
        while (at < text.Length)
        {
            var match = Part.Match(text, at);
            if (!match.Success || UnitOf(match.Groups["unit"].Value) is not { } unit || Order.IndexOf(unit) <= rank) return null;
            rank = Order.IndexOf(unit);
            var value = match.Groups["count"].Value + unit;
            if (unit is 'W' or 'D') date += value;
            else time += value;
            at += match.Length;
        }

        return rank < 0 ? null : "P" + date + (time.Length == 0 ? "" : "T" + time);
    }

    private static char? UnitOf(string unit) => unit.ToLowerInvariant() switch
    {
        "w" or "week" or "weeks" => 'W',
        "d" or "day" or "days" => 'D',
        "h" or "hr" or "hrs" or "hour" or "hours" => 'H',
        "m" or "min" or "mins" or "minute" or "minutes" => 'M',
        "s" or "sec" or "secs" or "second" or "seconds" => 'S',
        _ => null,
    };
}
