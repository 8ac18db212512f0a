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
}
