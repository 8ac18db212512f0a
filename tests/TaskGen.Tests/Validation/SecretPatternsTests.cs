using System.Linq;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class SecretPatternsTests
{
    // Backwards, they contain nothing that a secret starts with, such as "gh".
    private const string Letters = "zyxwvutsrqponmlkjihgfedcba9876543210";

    public static TheoryData<string, string, string?, string> Secrets { get; } = new()
    {
        { "https://h/c?sv=1&sig=", "a%2Bb", null, nameof(SecretKind.SasSignature) },
        { "https://h/c?SIG=", "ab", null, nameof(SecretKind.SasSignature) },
        { "h%3Fa%26sig%3D", "ab", null, nameof(SecretKind.SasSignature) },
        { "AccountName=a;AccountKey=", Letters + "==", "AccountKey", nameof(SecretKind.AccountKey) },
        { "k ", (Letters + Letters + Letters)[..86] + "==", null, nameof(SecretKind.AccountKey) },
        { "x_", "ghp_" + Letters, null, nameof(SecretKind.Token) },
        { "x_", "github_pat_" + Letters, null, nameof(SecretKind.Token) },
        { "t ", "xoxb-" + Letters, null, nameof(SecretKind.Token) },
        { "t ", "AKIAPONMLKJIHGFEDCBA", null, nameof(SecretKind.Token) },
        { "t ", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc", null, nameof(SecretKind.Token) },
        { "bearer ", Letters, null, nameof(SecretKind.Token) },
        { "password=", "pass-word", null, nameof(SecretKind.Password) },
        { ";pwd=", "abc", null, nameof(SecretKind.Password) },
        { "run --password ", "pass-word", null, nameof(SecretKind.Password) },
        { "run -passwd ", "pass-word", null, nameof(SecretKind.Password) },
        { "run --api-key ", "abcdefg1", "api-key", nameof(SecretKind.Token) },
        { "API_KEY=", "word", "API_KEY", nameof(SecretKind.SecretVariable) },
        { "User=u; password=", "pass-word", null, nameof(SecretKind.ConnectionString) },
        { "Server=s;Pwd=", "pass-word", null, nameof(SecretKind.ConnectionString) },
        { "Data Source=s;Pwd=", "pass-word", null, nameof(SecretKind.ConnectionString) },
        { "Host=s;Pwd=", "pass-word", null, nameof(SecretKind.ConnectionString) },
        { "Server=s password=", "pass-word", null, nameof(SecretKind.Password) },
        { "h%3fa%26SIG%3d", "ab", null, nameof(SecretKind.SasSignature) },
        { "x_", "GHP_" + Letters, null, nameof(SecretKind.Token) },
        { "x_", "GitHub_PAT_" + Letters, null, nameof(SecretKind.Token) },
        { "t ", "Xoxb-" + Letters, null, nameof(SecretKind.Token) },
        { "t ", "akiaponmlkjihgfedcba", null, nameof(SecretKind.Token) },
        { "t ", "EYJhbGciOiJIUzI1NiJ9.EYJzdWIiOiIxIn0.abc", null, nameof(SecretKind.Token) },
        { "Bearer ", Letters, null, nameof(SecretKind.Token) },
        { "run -PASSWD ", "pass-word", null, nameof(SecretKind.Password) },
        { "Server=s;API_KEY=", "word", "API_KEY", nameof(SecretKind.SecretVariable) },
        { "", "-----BEGIN PRIVATE KEY-----\nab\n-----END PRIVATE KEY-----", null, nameof(SecretKind.PrivateKey) },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_found_in_its_place(string before, string secret, string? name, string kind)
    {
        var found = Assert.Single(SecretPatterns.Find(before + secret).DistinctBy(static match => match.Start));
        Assert.Equal((kind, before.Length, secret.Length, name), (found.Kind.ToString(), found.Start, found.Length, found.Name));
        Assert.Equal(before + "***", SecretPatterns.Redact(before + secret));
    }

    [Theory]
    [InlineData("")]
    [InlineData(";pwd=ab")]
    [InlineData("run --password $NAME")]
    [InlineData("run --password ${NAME}")]
    [InlineData("run --password %NAME%")]
    [InlineData("run --password ./file")]
    [InlineData("run --password prompt")]
    [InlineData("run --api-key no-digit-here")]
    [InlineData("API_KEY=@file")]
    [InlineData("api_key=word")]
    [InlineData("PWD=/home/u")]
    [InlineData("https://h/c?sv=1&sp=rl")]
    [InlineData("https://user@h/c")]
    [InlineData("sha512-abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmn==")]
    public void Other_texts_are_not_secrets(string text)
    {
        Assert.Empty(SecretPatterns.Find(text));
        Assert.Same(text, SecretPatterns.Redact(text));
    }

    [Theory]
    [InlineData("http://u:pass-word@h", "http://u:***@h")]
    [InlineData("a password=one; password=two b", "a password=***; password=*** b")]
    [InlineData("https://h?sig=ab&sig=cd&x=1", "https://h?sig=***&sig=***&x=1")]
    [InlineData("password=one sig=ab&sv=1", "password=*** sig=***&sv=1")]
    [InlineData("sig=ab&sv=1 password=one", "sig=***&sv=1 password=***")]
    [InlineData("--password '?sig=ab c' d", "--password *** d")]
    [InlineData("--password $A --password b-c", "--password $A --password ***")]
    public void Each_secret_is_masked_and_the_rest_kept(string text, string expected) =>
        Assert.Equal(expected, SecretPatterns.Redact(text));

    [Theory]
    [InlineData("$NAME", true)]
    [InlineData("'%NAME%'", true)]
    [InlineData("true", true)]
    [InlineData("1234", true)]
    [InlineData("12345", false)]
    [InlineData("https://vault/secrets/a", true)]
    [InlineData("https://h?x", false)]
    [InlineData("truer", false)]
    public void A_reference_is_not_a_secret(string value, bool expected) => Assert.Equal(expected, SecretPatterns.IsReference(value));
}
