using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class ImageReferencesTests
{
    private const string Hex = "0123456789abcdefABCDEF0123456789";

    public static TheoryData<string, bool> References { get; } = new()
    {
        { "ubuntu", true },
        { "ubuntu:24.04", true },
        { "registry.example.com:5000/team/app__x-y.z:1.0@sha256:" + Hex + Hex, true },
        { "a", true },
        { "a/b/c", true },
        { "0/9z", true },
        { "a.b", true },
        { "a_b", true },
        { "a__b", true },
        { "a---b", true },
        { "localhost/app", true },
        { "localhost:5000/app", true },
        { "[::1]/app", true },
        { "[::1]:5000/app", true },
        { "Registry/app", true },
        { "r.io/" + new string('a', 255), true },
        { "a:" + new string('t', 128), true },
        { "a:_", true },
        { "a:T.-_9", true },
        { "a@sha256:" + Hex, true },
        { "a@s:" + Hex, true },
        { "a@Sha256+b64u.x-y_z:" + Hex, true },
        { "a:1@sha256:" + Hex, true },
        { "", false },
        { " ", false },
        { "Ubuntu", false },
        { "ubuntu:", false },
        { "ubuntu: x", false },
        { "ubuntu:.x", false },
        { "ubuntu:-x", false },
        { "ubuntu:x/y:", false },
        { ":tag", false },
        { "/a", false },
        { "a/", false },
        { "a//b", false },
        { "a/-b", false },
        { "a-", false },
        { "a.", false },
        { "_a", false },
        { "a_", false },
        { "a..b", false },
        { "a___b", false },
        { "a._b", false },
        { "a/B", false },
        { "a{b", false },
        { "a/`", false },
        { "r.io/" + new string('a', 256), false },
        { "r.io/", false },
        { "a:" + new string('t', 129), false },
        { "a@", false },
        { "a@" + Hex, false },
        { "a@:" + Hex, false },
        { "a@sha256:" + Hex[1..], false },
        { "a@sha 256:" + Hex, false },
        { "a@sha256:" + Hex + "g", false },
        { "a@sha256:" + Hex + "G", false },
        { "a@sha256:" + Hex + ":", false },
        { "a@sha256:" + Hex + "/", false },
        { "a@sha256:" + Hex + "@", false },
        { "a@sha256:" + Hex + "`", false },
        { "@sha256:" + Hex, false },
        { "a:@sha256:" + Hex, false },
        { "host:/a", false },
        { "host:x/a", false },
        { "a b.io/c", false },
        { "[]/a", false },
        { "[::1/a", false },
        { "[::1]x/a", false },
        { "[::1]:/a", false },
        { "https://registry/app", false },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void A_reference_has_the_form_that_docker_pull_accepts(string reference, bool expected) =>
        Assert.Equal(expected, ImageReferences.IsValid(reference));

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("a.b", true)]
    [InlineData("a-b.c", true)]
    [InlineData("host:0", true)]
    [InlineData("host:9", true)]
    [InlineData("Host", true)]
    [InlineData("hostA", true)]
    [InlineData("hostZ", true)]
    [InlineData("[a]", true)]
    [InlineData("[::1]:80", true)]
    [InlineData("", false)]
    [InlineData("host", false)]
    [InlineData("local", false)]
    [InlineData(".a", false)]
    [InlineData("a.", false)]
    [InlineData("a..b", false)]
    [InlineData("-a.b", false)]
    [InlineData("a-.b", false)]
    [InlineData("a.-b", false)]
    [InlineData("a_b.c", false)]
    [InlineData("host:", false)]
    [InlineData(":80", false)]
    [InlineData("host:8/", false)]
    [InlineData("host::80", false)]
    [InlineData("[]", false)]
    [InlineData("[a", false)]
    [InlineData("[a]80", false)]
    [InlineData("[a]:x", false)]
    public void A_host_has_a_dot_a_port_or_capital_letters(string component, bool expected) =>
        Assert.Equal(expected, ImageReferences.IsHost(component));

    [Theory]
    [InlineData("a", false)]
    [InlineData("h:5000/a", false)]
    [InlineData("a:1", true)]
    [InlineData(":1", true)]
    [InlineData("h:5000/a:1", true)]
    [InlineData("h:5000/a@sha256:x", true)]
    [InlineData("@sha256:x", true)]
    public void A_tag_or_a_digest_pins_an_image(string reference, bool expected) =>
        Assert.Equal(expected, ImageReferences.IsPinned(reference));

    [Theory]
    [InlineData("a", "docker.io")]
    [InlineData("a/b:1", "docker.io")]
    [InlineData("/a", "docker.io")]
    [InlineData("r.io/a/b", "r.io")]
    [InlineData("localhost:5000/a", "localhost:5000")]
    public void An_image_is_pulled_from_its_host_or_the_default(string reference, string expected) =>
        Assert.Equal(expected, ImageReferences.HostOf(reference).ToString());
}
