using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class UrlsTests
{
    [Theory]
    [InlineData("https://h/p?sig=x", true, false)]
    [InlineData("https://h", true, false)]
    [InlineData("HTTPS://h", true, false)]
    [InlineData("HTTP://h:80", true, true)]
    [InlineData("https://h/a b", true, false)]
    [InlineData("http://", false, true)]
    [InlineData("https://", false, false)]
    [InlineData("https:///p", false, false)]
    [InlineData("https://?q", false, false)]
    [InlineData("https://#f", false, false)]
    [InlineData("https://:80", false, false)]
    [InlineData("//h/p", false, false)]
    [InlineData("ftp://h", false, false)]
    [InlineData(" https://h", false, false)]
    [InlineData("", false, false)]
    public void A_URL_has_a_scheme_and_a_host(string url, bool isAbsolute, bool isPlain)
    {
        Assert.Equal(isAbsolute, Urls.IsAbsoluteHttp(url));
        Assert.Equal(isPlain, Urls.IsPlainHttp(url));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("https://h/!a%20b", false)]
    [InlineData("\u001f", true)]
    [InlineData("a b", true)]
    [InlineData("a\u007f", true)]
    [InlineData("<", true)]
    [InlineData(">", true)]
    [InlineData("\"", true)]
    public void Some_characters_must_be_escaped(string url, bool expected) => Assert.Equal(expected, Urls.NeedsEscaping(url));

    [Theory]
    [InlineData("https://h/a/b?x/y", "b")]
    [InlineData("https://h/a#x/y", "a")]
    [InlineData("https://h/a/", "")]
    [InlineData("https://h", "")]
    [InlineData("https://h?x/y", "")]
    [InlineData("://h", "")]
    [InlineData("h/a", "a")]
    [InlineData("/a", "a")]
    [InlineData("a", "")]
    [InlineData("?a/b", "")]
    [InlineData("", "")]
    public void The_last_segment_is_a_file_name(string url, string expected) => Assert.Equal(expected, Urls.LastSegment(url).ToString());

    [Theory]
    [InlineData("https://h?sig=x", "sig", "x")]
    [InlineData("?sig=x", "sig", "x")]
    [InlineData("https://h?a=1&SIG=x%20y#f", "sig", "x%20y")]
    [InlineData("https://h?sig=1&sig=2", "sig", "1")]
    [InlineData("https://h?&sig=x=y", "sig", "x=y")]
    [InlineData("https://h?sig", "sig", "")]
    [InlineData("https://h?=x", "", "x")]
    [InlineData("https://h", "sig", null)]
    [InlineData("https://h?", "sig", null)]
    [InlineData("https://h?a=sig", "sig", null)]
    [InlineData("https://h?asig=x", "sig", null)]
    [InlineData("https://h?a#sig=x", "sig", null)]
    [InlineData("https://h?#&sig=x", "sig", null)]
    public void A_parameter_is_read_without_decoding_it(string url, string name, string? expected)
    {
        Assert.Equal(expected is not null, Urls.TryGetQueryValue(url, name, out var value));
        Assert.Equal(expected ?? "", value.ToString());
    }
}
