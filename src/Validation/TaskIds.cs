using System;

namespace TaskGen.Validation;

/// <summary>Validates <c>id</c>: 1 to 64 characters of <c>A-Z a-z 0-9 - _</c>.</summary>
internal static class TaskIds
{
    public static bool IsValid(ReadOnlySpan<char> id) =>
        !id.IsEmpty && id.Length <= Limits.TaskIdLength && FirstInvalid(id) < 0;

    /// <summary>Returns the index of the first character that is not valid in an id, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<char> id)
    {
        for (var i = 0; i < id.Length; i++)
        {
            if (!IsValid(id[i])) return i;
        }

        return -1;
    }

    public static bool IsValid(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';
}
