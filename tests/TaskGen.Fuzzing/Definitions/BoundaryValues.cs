using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>Changes a valid body to values at and beyond the limits of the service.</summary>
internal static class BoundaryValues
{
    private static readonly string[] Texts = [
        "",
        " ",
        "a",
        "\0",
        "\n",
        "{",
        "}}",
        "\"",
        "\\",
        "\ud800",
        "日本語",
        "*/",
        "//",
        "\u202e",
        new('a', 1024),
        new('a', 1025),
    ];

    private static readonly Dictionary<TextConstraint, string[]> ByConstraint = new()
    {
        [TextConstraint.Id] = ["", " ", "a", "a b", "ä", "a.b", "A_-9", new('a', 64), new('a', 65), "a\0", "a\n", "-", "_"],
        [TextConstraint.DependencyId] = ["", " ", "a", "a b", "ä", new('a', 64), new('a', 65), "a\n"],
        [TextConstraint.CommandLine] = ["", " ", "\t\r\n", "\u00a0", "run", "run \0", "a\nb"],
        [TextConstraint.CoordinationCommandLine] = ["", " ", "run", "\u3000", "\0"],
        [TextConstraint.EnvironmentName] = ["", "=", "A=B", "A", "A\0", " ", "1A", "ä"],
        [TextConstraint.ImageName] = [
            "",
            "a",
            "A",
            "A/b",
            "a/B",
            "a:b:c",
            "a@sha256:xyz",
            "a b",
            "h:99/a",
            "-a",
            "a:",
            "localhost/a",
            "a//b",
            "a__b",
            "a___b",
            "a---b",
            "a@",
            ":a",
            "[::1]:5000/a",
            "a:" + new string('t', 129),
        ],
        [TextConstraint.Url] = [
            "",
            "ftp://h",
            "https://",
            "https:///x",
            "https://h/a b",
            "//h",
            "HTTP://h",
            "https://h/<x>",
            "https://h:99999/",
            "http://[::1]/",
            "https://?x",
            "https://h/\u0001",
            "https://ä/日本",
            "h",
            " https://h",
        ],
        [TextConstraint.FilePath] = [
            "",
            "/a",
            "..",
            "a/../..",
            "C:\\x",
            "a\\..\\..",
            "./a",
            "\\a",
            "c:x",
            "a/./b",
            "a/..",
            "...",
            "a/ ..",
            "~",
        ],
        [TextConstraint.FileMode] = ["", "8", "77", "777", "0770", "07777", "rwx", "７７７", "0778", "-77"],
        [TextConstraint.HeaderName] = ["X", "a b", "ä", "a\"", "(a)", "!#$%&'*+-.^_`|~"],
        [TextConstraint.HeaderValue] = ["", "a", "a\nb", "a\r\nb: c", "a\0b", "a\tb", "日本"],
        [TextConstraint.IdentityResourceId] = [
            "",
            "/subscriptions/x",
            "/SUBSCRIPTIONS/s/RESOURCEGROUPS/g/PROVIDERS/microsoft.managedidentity/USERASSIGNEDIDENTITIES/i",
            "subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i",
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/",
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i/j",
            "/subscriptions//resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i",
        ],
        [TextConstraint.Duration] = ["PT0S", "-PT1H", "PT1H", "PT0.0000001S", "P180D", "P181D", "P1Y", "P1W", "PT36H", "P10000D"],
    };

    private static readonly int[] Numbers = [int.MinValue, -2, -1, 0, 1, 2, 100, 256, 257, int.MaxValue];

    /// <summary>Changes one value.</summary>
    public static void Put(SeededRandom dice, JsonObject body)
    {
        IReadOnlyList<(JsonObject, ObjectShape, PropertyShape)> places = Places.Of(body).ToList();
        var (owner, shape, property) = dice.Pick(places);
        switch (property.Kind)
        {
            case ValueKind.Integer when owner.ContainsKey(property.Wire):
                owner[property.Wire] = dice.Pick(Numbers);
                break;
            case ValueKind.Text or ValueKind.CommandLine or ValueKind.Arguments or ValueKind.Duration:
                if (dice.OneIn(4) && IsSpelled(shape, property)) owner.Remove(property.Wire);
                else owner[property.Wire] = Fits(shape, dice.Pick(ByConstraint.GetValueOrDefault(property.Constraint, Texts)));
                break;
            default:
                if (IsSpelled(shape, property) && dice.OneIn(2)) owner.Remove(property.Wire);
                break;
        }
    }

    // A header is one string, which is trimmed.
    private static string Fits(ObjectShape shape, string text) =>
        shape == TaskSchema.HttpHeader ? text.Trim() is { Length: > 0 } trimmed ? trimmed : "x" : text;

    // Properties that an attribute can omit without affecting its other arguments.
    private static bool IsSpelled(ObjectShape shape, PropertyShape property) =>
        !(property.Wire is "start" or "end" or "exitOptions" or "destination" or "uploadOptions" or "container")
        && !(shape == TaskSchema.EnvironmentSetting
        || shape == TaskSchema.HttpHeader
        || shape == TaskSchema.ComputeNodeIdentityReference
        || shape == TaskSchema.TaskDependencies
        || shape == TaskSchema.UserIdentity)
        && !(shape == TaskSchema.ExitConditions || shape == TaskSchema.TaskAddParameter && property.Kind is ValueKind.Object);
}
