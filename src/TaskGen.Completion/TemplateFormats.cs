using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;

namespace TaskGen.Completion;

/// <summary>The formats that completion lists for a type, each with an example of its result.</summary>
internal static class TemplateFormats
{
    public static (string Format, string Description)[] Of(MemberType type, ITypeSymbol symbol) => type switch
    {
        MemberType.Integer => [("D4", "0042"), ("D", "42"), ("X8", "0000002A"), ("x", "2a"), ("N0", "1,042")],
        MemberType.Floating => [("F2", "3.14"), ("0.###", "3.142"), ("E3", "3.142E+000"), ("G", "3.14159")],
        MemberType.Guid => [("D", "with hyphens"), ("N", "32 digits")],
        MemberType.Boolean => [("lower", "true")],
        MemberType.DateTime =>
            [
                ("yyyyMMdd-HHmmss", "20261124-235959"),
                ("yyyy-MM-dd", "2026-11-24"),
                ("O", "ISO 8601, round-trip"),
                ("s", "ISO 8601, seconds"),
            ],
        MemberType.TimeSpan => [("c", "1.02:03:04"), ("hh\\:mm", "02:03")],
        MemberType.Enum or MemberType.FlagsEnum => [("G", "name"), ("D", "number"), ("X", "hexadecimal number")],
        MemberType.Formattable when symbol.Name == "DateOnly" => [("yyyyMMdd", "20261124"), ("yyyy-MM-dd", "2026-11-24")],
        MemberType.Formattable when symbol.Name == "TimeOnly" => [("HHmmss", "235959"), ("HH:mm:ss", "23:59:59")],
        _ => [],
    };
}
