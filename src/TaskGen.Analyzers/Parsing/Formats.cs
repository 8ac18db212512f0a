using System;
using System.Globalization;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Checks whether a type supports a format, by formatting a sample value with it.</summary>
internal static class Formats
{
    public static bool IsKnown(MemberType type, string format, string metadataName)
    {
        try
        {
            switch (type)
            {
                case MemberType.Integer:
                    // The binary format came with .NET 8; the compiler may run on an older runtime.
                    return (format[0] is 'B' or 'b' && AreDigits(format)) || 1.ToString(format, CultureInfo.InvariantCulture) is not null;
                case MemberType.Floating:
                    return metadataName == "Decimal"
                        ? 1m.ToString(format, CultureInfo.InvariantCulture) is not null
                        : 1.5.ToString(format, CultureInfo.InvariantCulture) is not null;
                case MemberType.Guid:
                    return Guid.Empty.ToString(format, CultureInfo.InvariantCulture) is not null;
                case MemberType.DateTime:
                    return metadataName == "DateTimeOffset"
                        ? new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).ToString(format, CultureInfo.InvariantCulture) is not null
                        : new DateTime(2000, 1, 1).ToString(format, CultureInfo.InvariantCulture) is not null;
                case MemberType.TimeSpan:
                    return TimeSpan.FromSeconds(1).ToString(format, CultureInfo.InvariantCulture) is not null;
                case MemberType.Enum or MemberType.FlagsEnum:
                    return format.Length == 1 && "GgFfXxDd".IndexOf(format[0]) >= 0;
                case MemberType.Boolean:
                    return format == "lower";
                case MemberType.Formattable:
                    return true;
                default:
                    return false;
            }
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool AreDigits(string format)
    {
        for (var i = 1; i < format.Length; i++)
        {
            if (format[i] is < '0' or > '9') return false;
        }

        return true;
    }
}
