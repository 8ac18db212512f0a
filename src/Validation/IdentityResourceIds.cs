using System;

namespace TaskGen.Validation;

/// <summary>
/// Validates <c>identityReference.resourceId</c>: the ARM resource id of a user-assigned identity,
/// <c>/subscriptions/{id}/resourceGroups/{group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{name}</c>.
/// </summary>
internal static class IdentityResourceIds
{
    private static readonly string?[] Segments =
        ["subscriptions", null, "resourceGroups", null, "providers", "Microsoft.ManagedIdentity", "userAssignedIdentities", null];

    public static bool IsValid(ReadOnlySpan<char> id)
    {
        if (id.IsEmpty || id[0] != '/') return false;
        id = id.Slice(1);
        for (var i = 0; i < Segments.Length; i++)
        {
            var slash = id.IndexOf('/');
            var segment = slash < 0 ? id : id.Slice(0, slash);
            if (segment.IsEmpty) return false;
            if (Segments[i] is { } expected && !segment.Equals(expected.AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
            if (slash < 0) return i == Segments.Length - 1;
            id = id.Slice(slash + 1);
        }

        return false;
    }
}
