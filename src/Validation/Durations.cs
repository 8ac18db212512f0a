using System;

namespace TaskGen.Validation;

/// <summary>Reads durations as ISO 8601 or <c>d.hh:mm:ss</c>, and writes them as ISO 8601, which the service requires.</summary>
internal static class Durations
{
    /// <summary>The maximum length that <c>Format</c> writes: <c>-P10675199DT23H59M59.9999999S</c>.</summary>
    public const int MaxFormattedLength = 32;

    /// <summary>The value that the service reports where there is no limit: <c>P10675199DT2H48M5.4775807S</c>.</summary>
    public static readonly TimeSpan NoLimit = TimeSpan.MaxValue;

    /// <summary>Reads <c>P[n]Y[n]M[n]W[n]DT[n]H[n]M[n]S</c> (a year is 365 days, a month 30) or <c>[d.]hh:mm[:ss[.fffffff]]</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        text = text.Trim();
        value = default;
        var negative = !text.IsEmpty && text[0] == '-';
        if (negative) text = text.Slice(1);
        if (text.IsEmpty) return false;

        if (!(text[0] == 'P' ? TryParseIso(text.Slice(1), out var ticks) : TryParseClock(text, out ticks))) return false;
        value = TimeSpan.FromTicks(negative ? -ticks : ticks);
        return true;
    }

    /// <summary>Writes <paramref name="value"/> as ISO 8601: <c>P1DT2H30M</c>, <c>PT0S</c> for zero.</summary>
    public static int Format(TimeSpan value, Span<char> destination)
    {
        var length = 0;
        if (value.Ticks < 0) destination[length++] = '-';
        destination[length++] = 'P';
        var rest = value.Ticks < 0 ? (ulong)-(value.Ticks + 1) + 1 : (ulong)value.Ticks;

        var days = Part(ref rest, TimeSpan.TicksPerDay, 'D', destination.Slice(length));
        length += days;
        if (rest == 0 && days > 0) return length;

        destination[length++] = 'T';
        var beforeTime = length;
        length += Part(ref rest, TimeSpan.TicksPerHour, 'H', destination.Slice(length));
        length += Part(ref rest, TimeSpan.TicksPerMinute, 'M', destination.Slice(length));
        if (rest > 0 || length == beforeTime)
        {
            length += Digits(rest / TimeSpan.TicksPerSecond, destination.Slice(length));
            var fraction = rest % TimeSpan.TicksPerSecond;
            if (fraction > 0)
            {
                destination[length++] = '.';
                for (var unit = (ulong)TimeSpan.TicksPerSecond / 10; fraction > 0; unit /= 10)
                {
                    destination[length++] = (char)('0' + (fraction / unit));
                    fraction %= unit;
                }
            }

            destination[length++] = 'S';
        }

        return length;
    }

    /// <summary>Writes <paramref name="value"/> as ISO 8601.</summary>
    public static string Format(TimeSpan value)
    {
        Span<char> text = stackalloc char[MaxFormattedLength];
        return text.Slice(0, Format(value, text)).ToString();
    }

    private static int Part(ref ulong rest, long unit, char designator, Span<char> destination)
    {
        var count = rest / (ulong)unit;
        if (count == 0) return 0;
        rest %= (ulong)unit;
        var length = Digits(count, destination);
        destination[length] = designator;
        return length + 1;
    }

    private static int Digits(ulong value, Span<char> destination)
    {
        var length = 1;
        for (var left = value; left >= 10; left /= 10) length++;
        for (var i = length - 1; i >= 0; i--, value /= 10) destination[i] = (char)('0' + (value % 10));
        return length;
    }

    private static bool TryParseIso(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        var total = 0m;
        var inTime = false;
        var order = -1;
        var any = false;
        while (!text.IsEmpty)
        {
            if (text[0] == 'T')
            {
                if (inTime) return false;
                inTime = true;
                text = text.Slice(1);
            }

            if (!TryReadNumber(ref text, out var number, out var isFraction) || text.IsEmpty) return false;
            var unit = text[0];
            var rank = (inTime ? "HMS" : "YMWD").IndexOf(unit);
            if (rank < 0) return false;
            if (inTime) rank += 4;
            if (rank <= order) return false;
            if (isFraction && unit != 'S') return false;
            order = rank;
            any = true;
            text = text.Slice(1);
            total += number * rank switch
            {
                0 => 365 * TimeSpan.TicksPerDay,
                1 => 30 * TimeSpan.TicksPerDay,
                2 => 7 * TimeSpan.TicksPerDay,
                3 => TimeSpan.TicksPerDay,
                4 => TimeSpan.TicksPerHour,
                5 => TimeSpan.TicksPerMinute,
                _ => TimeSpan.TicksPerSecond,
            };
            if (total > long.MaxValue) return false;
        }

        ticks = (long)total;
        return any;
    }

    private static bool TryParseClock(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        var total = 0m;
        var dot = text.IndexOf('.');
        var colon = text.IndexOf(':');
        if (colon < 0) return false;
        if (dot >= 0 && dot < colon)
        {
            if (!TryReadNumber(text.Slice(0, dot), out var days)) return false;
            total += days * TimeSpan.TicksPerDay;
            text = text.Slice(dot + 1);
            colon = text.IndexOf(':');
        }

        if (!TryReadNumber(text.Slice(0, colon), out var hours) || hours > 23) return false;
        total += hours * TimeSpan.TicksPerHour;
        text = text.Slice(colon + 1);

        colon = text.IndexOf(':');
        if (!TryReadNumber(colon < 0 ? text : text.Slice(0, colon), out var minutes) || minutes > 59) return false;
        total += minutes * TimeSpan.TicksPerMinute;
        if (colon >= 0)
        {
            text = text.Slice(colon + 1);
            if (!TryReadNumber(ref text, out var seconds, out _) || !text.IsEmpty || seconds >= 60) return false;
            total += seconds * TimeSpan.TicksPerSecond;
        }

        if (total > long.MaxValue) return false;
        ticks = (long)total;
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out decimal number) =>
        TryReadNumber(ref text, out number, out var isFraction) && !isFraction && text.IsEmpty;

    private static bool TryReadNumber(ref ReadOnlySpan<char> text, out decimal number, out bool isFraction)
    {
        number = 0;
        isFraction = false;
        var i = 0;
        for (; i < text.Length && text[i] is >= '0' and <= '9'; i++)
        {
            if (i > 18) return false;
            number = (number * 10) + (text[i] - '0');
        }

        if (i == 0) return false;
        if (i < text.Length && text[i] is ('.' or ','))
        {
            var scale = 0.1m;
            var first = ++i;
            for (; i < text.Length && text[i] is >= '0' and <= '9'; i++, scale /= 10)
            {
                if (i - first < 9) number += (text[i] - '0') * scale;
            }

            if (i == first) return false;
            isFraction = true;
        }

        text = text.Slice(i);
        return true;
    }
}
