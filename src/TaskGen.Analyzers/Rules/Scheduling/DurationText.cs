using System;
using System.Globalization;
using System.Text.RegularExpressions;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Reads durations as people write them, such as <c>1 hour</c>, <c>1h 30m</c>, or <c>1.5 h</c>.</summary>
internal static class DurationText
{
    private const string Order = "WDHMSF";

    // A comma before three digits may separate thousands.
    private static readonly Regex Part = new(
        @"\G\s*(?<count>\d{1,6})(?:(?:\.(?<fraction>\d{1,6})|,(?<fraction>\d{1,2}))(?=\s*[A-Za-z]))?"
            + @"\s*(?<unit>[A-Za-z]+)\.?\s*(?:,|and\b)?\s*",
        RegexOptions.CultureInvariant);

    // 1h30
    private static readonly Regex Minutes = new(@"\G(?<count>[0-5]\d)\s*$", RegexOptions.CultureInvariant);

    // Hours of more than one day, as in 24:00:00. Without seconds, they may be minutes.
    private static readonly Regex Clock = new(
        @"^(?<hours>\d{1,4}):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d)$", RegexOptions.CultureInvariant);

    /// <summary>Returns the duration as ISO 8601, or null if its meaning is not plain.</summary>
    public static string? ToIso(string text)
    {
        text = text.Trim();
        var upper = text.ToUpperInvariant();
        if (upper.StartsWith("P", StringComparison.Ordinal) && Durations.TryParse(MemoryExtensions.AsSpan(upper), out _)) return upper;
        return Clock.Match(text) is { Success: true } clock ? OfClock(clock) : OfParts(WithoutDesignators(upper, text));
    }

    private static string OfClock(Match clock) => Durations.Format(
        new TimeSpan(Number(clock, "hours"), Number(clock, "minutes"), Number(clock, "seconds")));

    // PT1.5H: ISO 8601 has fractions of seconds only here.
    private static string WithoutDesignators(string upper, string text) =>
        upper.StartsWith("PT", StringComparison.Ordinal) ? text.Substring(2) : text;

    private static string? OfParts(string text)
    {
        var (date, time) = ("", "");
        var total = 0m;
        var isExact = true;
        var rank = -1;
        for (var at = 0; at < text.Length;)
        {
            var match = Part.Match(text, at);
            var unit = match.Success ? UnitOf(match.Groups["unit"].Value) : null;
            if (rank == Order.IndexOf('H') && !match.Success && text[at - 1] is 'h' or 'H')
            {
                match = Minutes.Match(text, at);
                unit = 'M';
            }

            // A part with a fraction is the last one.
            if (!match.Success || unit is not { } known || Order.IndexOf(known) <= rank || !isExact) return null;
            rank = Order.IndexOf(known);
            isExact = !match.Groups["fraction"].Success && known != 'F';
            var value = match.Groups["count"].Value + known;
            if (known is 'W' or 'D') date += value;
            else time += value;
            total += Ticks(known) * Value(match);
            at += match.Length;
        }

        if (rank < 0) return null;
        return isExact ? "P" + date + (time.Length == 0 ? "" : "T" + time) : Durations.Format(TimeSpan.FromTicks((long)total));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static decimal Value(Match match) =>
        decimal.Parse(match.Groups["count"].Value + "." + match.Groups["fraction"].Value + "0", CultureInfo.InvariantCulture);

    private static long Ticks(char unit) => unit switch
    {
        'W' => 7 * TimeSpan.TicksPerDay,
        'D' => TimeSpan.TicksPerDay,
        'H' => TimeSpan.TicksPerHour,
        'M' => TimeSpan.TicksPerMinute,
        'S' => TimeSpan.TicksPerSecond,
        _ => TimeSpan.TicksPerMillisecond,
    };

    private static char? UnitOf(string unit) => unit.ToLowerInvariant() switch
    {
        "w" or "week" or "weeks" => 'W',
        "d" or "day" or "days" => 'D',
        "h" or "hr" or "hrs" or "hour" or "hours" => 'H',
        "m" or "min" or "mins" or "minute" or "minutes" => 'M',
        "s" or "sec" or "secs" or "second" or "seconds" => 'S',
        "ms" or "msec" or "millisecond" or "milliseconds" => 'F',
        _ => null,
    };
}
