using TaskGen.Local.Files;

namespace TaskGen.Local.Tests.Files;

public sealed class DirectoryViewTests
{
    [Theory]
    [InlineData("wd/a.txt", "wd|a.txt", "wd|a.txt")]
    [InlineData("wd\\a.txt", "wd\\a.txt", "wd|a.txt")]
    [InlineData("..a/b..c", "..a|b..c", "..a|b..c")]
    [InlineData("C:/Windows/win.ini", "C:|Windows|win.ini", null)]
    [InlineData("wd/C:/x", "wd|C:|x", null)]
    [InlineData("wd\\C:\\x", "wd\\C:\\x", null)]
    [InlineData("stdout.txt:stream", "stdout.txt:stream", null)]
    [InlineData(".. /x", ".. |x", null)]
    [InlineData("... /x", "... |x", null)]
    [InlineData("a./x", "a.|x", null)]
    [InlineData("..\\x", "..\\x", null)]
    [InlineData("../x", null, null)]
    [InlineData("a/./x", null, null)]
    [InlineData("/x", null, null)]
    [InlineData("a//x", null, null)]
    [InlineData("a/x/", null, null)]
    [InlineData("a\0/x", null, null)]
    [InlineData("", null, null)]
    public void Path_is_split_only_if_it_stays_below_the_directory(string path, string? onUnix, string? onWindows)
    {
        Assert.Equal(onUnix?.Split('|'), DirectoryView.Split(path, isWindows: false));
        Assert.Equal(onWindows?.Split('|'), DirectoryView.Split(path, isWindows: true));
    }
}
