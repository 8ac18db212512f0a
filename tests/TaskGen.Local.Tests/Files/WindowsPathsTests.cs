using System;
using TaskGen.Local.Files;

namespace TaskGen.Local.Tests.Files;

public sealed class WindowsPathsTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("con", "~con")]
    [InlineData("NUL", "~NUL")]
    [InlineData("Aux", "~Aux")]
    [InlineData("prn", "~prn")]
    [InlineData("com1", "~com1")]
    [InlineData("LPT9", "~LPT9")]
    [InlineData("com¹", "~com¹")]
    [InlineData("con.job-1", "~con.job-1")]
    [InlineData("nul.12", "~nul.12")]
    [InlineData("con .txt", "~con .txt")]
    [InlineData("a.", "a.~")]
    [InlineData("a ", "a ~")]
    [InlineData("a:b", "a:b~")]
    [InlineData("com", "com")]
    [InlineData("com10", "com10")]
    [InlineData("coma", "coma")]
    [InlineData("console", "console")]
    [InlineData("my-con", "my-con")]
    [InlineData("x.con", "x.con")]
    public void An_id_becomes_the_name_of_a_directory(string id, string name)
    {
        Assert.Equal(name, WindowsPaths.DirectoryName(id));
        Assert.Equal(name == id, WindowsPaths.IsName(id));
    }

    [Theory]
    [InlineData(@"C:\", 256, @"\\?\C:\")]
    [InlineData(@"C:\", 257, @"\\?\C:\")]
    [InlineData(@"\\server\share\", 300, @"\\?\UNC\server\share\")]
    [InlineData(@"\\?\C:\", 300, @"\\?\C:\")]
    [InlineData(@"\\?\UNC\server\share\", 300, @"\\?\UNC\server\share\")]
    [InlineData(@"\\.\pipe\", 300, @"\\.\pipe\")]
    public void A_long_path_gets_the_prefix_of_its_kind(string start, int length, string extended)
    {
        var rest = new string('a', length);
        Assert.Equal((start + rest).Length < 260 ? start + rest : extended + rest, WindowsPaths.Extend(start + rest));
    }

    [Theory]
    [InlineData(@"\\?\C:\a", @"C:\a")]
    [InlineData(@"\\?\UNC\server\share\a", @"\\server\share\a")]
    [InlineData(@"\\?\unc\server\share\a", @"\\server\share\a")]
    [InlineData(@"\\server\share\a", @"\\server\share\a")]
    [InlineData(@"C:\a", @"C:\a")]
    public void A_directory_of_programs_has_no_prefix(string path, string shortened) =>
        Assert.Equal(shortened, WindowsPaths.Shorten(path));

    [Theory]
    [InlineData("")]
    [InlineData(@"\\?\")]
    public void The_root_directory_leaves_room_for_the_working_directories_of_tasks(string prefix)
    {
        // C:\…\taskgen-local-0123456789abcdef\node-100\workitems\~10000\~10000\wd has 258 characters.
        var longest = prefix + @"C:\" + new string('r', 188);
        LocalBatchOptions.ValidateRoot(longest);
        LocalBatchOptions.ValidateRoot(longest + @"\");
        var exception = Assert.Throws<ArgumentException>(() => LocalBatchOptions.ValidateRoot(longest + "r"));
        Assert.Contains("LocalBatchOptions.RootDirectory has 192 characters", exception.Message);
        Assert.Contains("at most 191 characters", exception.Message);
    }
}
