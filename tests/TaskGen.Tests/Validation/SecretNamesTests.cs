using System.Text.RegularExpressions;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class SecretNamesTests
{
    [Theory]
    [InlineData("PASSWORD", true)]
    [InlineData("DbPassword", true)]
    [InlineData("db_passwd", true)]
    [InlineData("Passphrase", true)]
    [InlineData("TOKEN", true)]
    [InlineData("ClientSecret", true)]
    [InlineData("ApiKey", true)]
    [InlineData("MY_API_KEY", true)]
    [InlineData("a_p_i_k_e_y", true)]
    [InlineData("StorageKey", true)]
    [InlineData("Pwd", true)]
    [InlineData("ConnectionString", true)]
    [InlineData("Credentials", true)]
    [InlineData("SAS", true)]
    [InlineData("sas", true)]
    [InlineData("INPUT_SAS", true)]
    [InlineData("InputSas", true)]
    [InlineData("input1sas", true)]
    [InlineData("KANSAS", false)]
    [InlineData("kansas", false)]
    [InlineData("KanSAs", true)]
    [InlineData("Key", false)]
    [InlineData("Tokens", false)]
    [InlineData("Password2", false)]
    [InlineData("", false)]
    public void The_end_of_a_name_marks_a_secret(string name, bool expected) => Assert.Equal(expected, SecretNames.IsSecret(name));

    [Theory]
    [InlineData("API_KEY", true)]
    [InlineData("APIKEY", true)]
    [InlineData("PWD", true)]
    [InlineData("SAS", true)]
    [InlineData("PASSWORD", true)]
    [InlineData("API-KEY", false)]
    [InlineData("KEY", false)]
    public void Variable_names_match_with_underscores(string name, bool expected) =>
        Assert.Equal(expected, Matches(SecretNames.VariablePattern, name));

    [Theory]
    [InlineData("PASSWORD", true, false)]
    [InlineData("PASSPHRASE", true, false)]
    [InlineData("TOKEN", false, true)]
    [InlineData("API-KEY", false, true)]
    [InlineData("APIKEY", false, true)]
    [InlineData("API_KEY", false, false)]
    [InlineData("PRIVATE-KEY", false, false)]
    [InlineData("SAS", false, false)]
    public void Option_names_match_with_hyphens(string name, bool isPassword, bool isToken)
    {
        Assert.Equal(isPassword, Matches(SecretNames.PasswordOptionPattern, name));
        Assert.Equal(isToken, Matches(SecretNames.TokenOptionPattern, name));
    }

    private static bool Matches(string pattern, string name) => Regex.IsMatch(name, "^" + pattern + "$");
}
