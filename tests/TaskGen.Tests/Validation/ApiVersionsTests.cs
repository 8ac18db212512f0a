using System.Linq;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class ApiVersionsTests
{
    [Fact]
    public void Every_listed_version_is_known_and_well_formed()
    {
        var known = ApiVersions.Known.ToArray();
        Assert.Equal(("2022-01-01.15.0", "2026-10-01"), (known[0], known[^1]));
        Assert.All(known, static version => Assert.True(ApiVersions.IsKnown(version) && ApiVersions.IsWellFormed(version), version));
        Assert.Equal(known.Order(System.StringComparer.Ordinal), known);
        Assert.Contains(ApiVersions.Default, known);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-07-01")]
    [InlineData("2024-07-01.20")]
    public void Malformed_versions_are_unknown(string version) => Assert.False(ApiVersions.IsKnown(version));

    [Theory]
    [InlineData("2022-01-01.15.0", null, null, true)]
    [InlineData("2022-01-01.15.0", "2022-01-01.15.0", null, true)]
    [InlineData("2024-02-01.19.0", "2024-07-01.20.0", null, false)]
    [InlineData("2024-07-01.20.0", "2024-07-01.20.0", null, true)]
    [InlineData("2025-06-01", "2024-07-01.20.0", null, true)]
    [InlineData("2025-06-01", null, "2026-10-01", true)]
    [InlineData("2026-10-01", null, "2026-10-01", false)]
    [InlineData("2024-07-01.20.0", "2024-07-01.20.0", "2025-06-01", true)]
    [InlineData("2025-06-01", "2024-07-01.20.0", "2025-06-01", false)]
    [InlineData("2023-11-01.18.0", "2024-07-01.20.0", "2025-06-01", false)]
    public void A_property_is_there_from_its_first_version_to_the_one_before_it_was_retired(
        string version, string? since, string? until, bool expected) =>
        Assert.Equal(expected, ApiVersions.Has(version, since, until));

    [Theory]
    [InlineData("2025-06-01", true)]
    [InlineData("0000-99-99", true)]
    [InlineData("2024-07-01.20.0", true)]
    [InlineData("2024-07-01.0", true)]
    [InlineData("2024-07-01.9", true)]
    [InlineData("", false)]
    [InlineData("2025-06-0", false)]
    [InlineData("2025-06-01.", false)]
    [InlineData("2025-06-011", false)]
    [InlineData("2025-06-01-1", false)]
    [InlineData("2025-06-01.x", false)]
    [InlineData("2025-06-01./", false)]
    [InlineData("2025-06-01.:", false)]
    [InlineData("2025-06-0/", false)]
    [InlineData("2025-06-0:", false)]
    [InlineData("2025-06-0.", false)]
    [InlineData("2025.06-01", false)]
    [InlineData("2025-06.01", false)]
    [InlineData("20250-6-01", false)]
    [InlineData("-025-06-01", false)]
    public void A_version_is_a_date_with_or_without_numbers(string text, bool expected) =>
        Assert.Equal(expected, ApiVersions.IsWellFormed(text));
}
