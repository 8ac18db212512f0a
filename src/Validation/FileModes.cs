using System;

namespace TaskGen.Validation;

/// <summary>Validates <c>resourceFiles[].fileMode</c>: 3 or 4 octal digits.</summary>
internal static class FileModes
{
    public static bool IsValid(ReadOnlySpan<char> mode)
    {
        foreach (var c in mode)
        {
            if (c is not (>= '0' and <= '7')) return false;
        }

        return mode.Length is 3 or 4;
    }

    /// <summary>
    /// Returns a mode in another notation, such as <c>rwxr-xr-x</c> or <c>0o755</c>, as octal digits; null if its meaning is not plain.
    /// </summary>
    public static string? ToOctal(string mode)
    {
        mode = mode.Trim();
        if (mode.StartsWith("0o", StringComparison.OrdinalIgnoreCase)) mode = "0" + mode.Substring(2);
        if (IsValid(mode.AsSpan())) return mode;

        // ls shows a file as -rwxr-xr-x.
        if (mode.Length == 10 && mode[0] == '-') mode = mode.Substring(1);
        if (mode.Length != 9) return null;
        var digits = "0";
        for (var i = 0; i < 9; i += 3)
        {
            var value = 0;
            for (var bit = 0; bit < 3; bit++)
            {
                var c = mode[i + bit];
                if (c != "rwx"[bit] && c != '-') return null;
                if (c != '-') value |= 4 >> bit;
            }

            digits += (char)('0' + value);
        }

        return digits;
    }
}
