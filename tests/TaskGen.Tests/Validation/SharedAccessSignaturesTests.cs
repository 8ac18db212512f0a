using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class SharedAccessSignaturesTests
{
    [Theory]
    [InlineData("https://h/c?sp=r&sig=x", true)]
    [InlineData("https://h/c?sig=", true)]
    [InlineData("https://h/c?sp=r", false)]
    [InlineData("https://h/sig=x", false)]
    public void A_signature_is_a_parameter(string url, bool expected) => Assert.Equal(expected, SharedAccessSignatures.IsPresent(url));

    [Theory]
    [InlineData("https://h/c?sig=x", 'w', true)]
    [InlineData("https://h/c?sp=w", 'w', true)]
    [InlineData("https://h/c?sp=rw", 'w', true)]
    [InlineData("https://h/c?sp=", 'w', false)]
    [InlineData("https://h/c?sp=a", 'w', false)]
    [InlineData("https://h/c?sp=z", 'w', false)]
    [InlineData("https://h/c?sp=`", 'w', true)]
    [InlineData("https://h/c?sp=r{Permissions}", 'w', true)]
    [InlineData("https://h/c?sp=R", 'w', true)]
    public void Permissions_that_are_not_known_may_permit_anything(string url, char operation, bool expected) =>
        Assert.Equal(expected, SharedAccessSignatures.Permits(url, operation));

    [Theory]
    [InlineData("https://h/c?sr=b", true)]
    [InlineData("https://h/c?sr=c", false)]
    [InlineData("https://h/c?sr=bs", false)]
    [InlineData("https://h/c?sr=", false)]
    [InlineData("https://h/c", false)]
    public void A_signature_may_be_for_a_blob(string url, bool expected) => Assert.Equal(expected, SharedAccessSignatures.IsForBlob(url));

    [Theory]
    [InlineData("se=2026-10-31T23:59:59Z", true)]
    [InlineData("se=2026-10-31T23%3A59%3A59Z", true)]
    [InlineData("se=2026-11-01T00:00:00Z", false)]
    [InlineData("se=2026-11-01", false)]
    [InlineData("se=2027-01-01&st=2027-01-01", true)]
    [InlineData("se=2027-01-01&st=2027-01-02", true)]
    [InlineData("se=2027-01-01&st=2026-12-31", false)]
    [InlineData("se=2027-01-01&sv=2027-01-02", true)]
    [InlineData("se=2027-01-01&sv=2027-01-01", false)]
    [InlineData("se=2027-01-01&sv=soon", false)]
    [InlineData("se={End}", false)]
    [InlineData("st=2020-01-01", false)]
    [InlineData("", false)]
    public void Only_what_is_certain_to_have_ended_is_expired(string query, bool expected) =>
        Assert.Equal(expected, SharedAccessSignatures.IsExpired("https://h/c?sig=x&" + query));
}
