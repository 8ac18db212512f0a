using System;
using CsCheck;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Tests.Parsing;

/// <summary>What is valid, said once for runtime, analyzers and endpoint.</summary>
public sealed class ValidationTests
{
    [Fact]
    public void Any_duration_is_read_back_as_it_was_written() =>
        Gen.Long[-TimeSpan.MaxValue.Ticks, TimeSpan.MaxValue.Ticks].Sample(ticks =>
        {
            var written = Durations.Format(TimeSpan.FromTicks(ticks));
            return Durations.TryParse(written, out var read)
                && read.Ticks == ticks
                && System.Xml.XmlConvert.ToTimeSpan(written).Ticks == ticks;
        });

    [Fact]
    public void Any_clock_duration_is_read_as_the_framework_reads_it() =>
        Gen.Long[0, TimeSpan.MaxValue.Ticks].Sample(ticks => Durations.TryParse(TimeSpan.FromTicks(ticks).ToString("c"), out var read)
            && read.Ticks == ticks);

    [Theory]
    [InlineData("PT1H30M", "01:30:00")]
    [InlineData("P1Y", "365.00:00:00")]
    [InlineData("P2W", "14.00:00:00")]
    [InlineData("PT0.5S", "00:00:00.5000000")]
    [InlineData("1.02:03", "1.02:03:00")]
    public void Durations_of_either_form_are_read(string text, string expected)
    {
        Assert.True(Durations.TryParse(text, out var read));
        Assert.Equal(expected, read.ToString("c"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("PT1D")]
    [InlineData("PT1M1H")]
    [InlineData("P1.5D")]
    [InlineData("5")]
    [InlineData("25:00:00")]
    [InlineData("10:60")]
    [InlineData("1 hour")]
    [InlineData("P99999999999D")]
    public void What_is_no_duration_is_not_read(string text) => Assert.False(Durations.TryParse(text, out _));

    [Theory]
    [InlineData("ubuntu", true)]
    [InlineData("ubuntu:24.04", true)]
    [InlineData(
        "registry.example.com:5000/team/app__x-y.z:1.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)]
    [InlineData("localhost/app", true)]
    [InlineData("[::1]:5000/app", true)]
    [InlineData("Registry/app", true)]
    [InlineData("Ubuntu", false)]
    [InlineData("ubuntu:", false)]
    [InlineData("ubuntu: x", false)]
    [InlineData("a//b", false)]
    [InlineData("a/-b", false)]
    [InlineData("a@sha256:12", false)]
    [InlineData("https://registry/app", false)]
    [InlineData("", false)]
    public void Image_references(string reference, bool valid) => Assert.Equal(valid, ImageReferences.IsValid(reference));

    [Theory]
    [InlineData("a/b.txt", true)]
    [InlineData("./a/../b", true)]
    [InlineData("", true)]
    [InlineData("/a", true)]
    [InlineData("C:\\a", true)]
    [InlineData("/../a", true)]
    [InlineData("..", false)]
    [InlineData("a\\..\\..\\b", false)]
    public void File_paths(string path, bool valid) => Assert.Equal(valid, !RelativePaths.Leaves(path));

    [Theory]
    [InlineData("std*.txt", "stdout.txt", true)]
    [InlineData("std???.txt", "stderr.txt", true)]
    [InlineData("std[eo]*", "stderr.txt", true)]
    [InlineData("std[!o]*", "stdout.txt", false)]
    [InlineData("std[a-n]*", "stdout.txt", false)]
    [InlineData("std", "stdout.txt", false)]
    [InlineData("stdout.txt2", "stdout.txt", false)]
    public void Patterns_match_names(string pattern, string name, bool matches) =>
        Assert.Equal(matches, FilePatterns.IsMatch(pattern, name));

    [Theory]
    [InlineData("acr.azurecr.io", true)]
    [InlineData("localhost", true)]
    [InlineData("host:5000", true)]
    [InlineData("https://acr.azurecr.io/v2/", true)]
    [InlineData("acr", false)]
    [InlineData("acr.azurecr.io/app", false)]
    [InlineData("a b.io", false)]
    public void Registry_servers(string server, bool valid) => Assert.Equal(valid, RegistryHosts.IsValid(server));

    [Theory]
    [InlineData("https://h/p?sig=x", true)]
    [InlineData("HTTP://h:80", true)]
    [InlineData("https://", false)]
    [InlineData("https:///p", false)]
    [InlineData("https://h/a b", true)]
    [InlineData("//h/p", false)]
    [InlineData("ftp://h", false)]
    public void Url_s(string url, bool valid) => Assert.Equal(valid, Urls.IsAbsoluteHttp(url));

    [Theory]
    [InlineData("*.png", true)]
    [InlineData("a[0-9][!x].txt", true)]
    [InlineData("a[0-9", false)]
    [InlineData("a[]", false)]
    public void File_patterns(string pattern, bool valid) => Assert.Equal(valid, FilePatterns.CanMatch(pattern));
}
