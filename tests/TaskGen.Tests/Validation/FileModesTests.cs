using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class FileModesTests
{
    [Theory]
    [InlineData("000", true)]
    [InlineData("777", true)]
    [InlineData("0755", true)]
    [InlineData("", false)]
    [InlineData("75", false)]
    [InlineData("00755", false)]
    [InlineData("755 ", false)]
    [InlineData("/55", false)]
    [InlineData("758", false)]
    public void A_mode_has_three_or_four_octal_digits(string mode, bool expected) => Assert.Equal(expected, FileModes.IsValid(mode));

    [Theory]
    [InlineData("755", "755")]
    [InlineData(" 0644 ", "0644")]
    [InlineData("0o755", "0755")]
    [InlineData("0O644", "0644")]
    [InlineData("rwxr-xr-x", "0755")]
    [InlineData("-rw-r-----", "0640")]
    [InlineData("---------", "0000")]
    [InlineData("-wx-wx-wx", "0333")]
    [InlineData("rwxrwxrwx", "0777")]
    [InlineData("drwxr-xr-x", null)]
    [InlineData("-rwxr-xr-", null)]
    [InlineData("rwxr-xr-", null)]
    [InlineData("rwxr-xr-xx", null)]
    [InlineData("rwsr-xr-x", null)]
    [InlineData("wrxr-xr-x", null)]
    [InlineData("0o758", null)]
    [InlineData("0o", null)]
    [InlineData("7", null)]
    [InlineData("", null)]
    public void Other_notations_are_read_if_they_are_unambiguous(string mode, string? expected) =>
        Assert.Equal(expected, FileModes.ToOctal(mode));
}
