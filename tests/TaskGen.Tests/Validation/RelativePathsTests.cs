using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class RelativePathsTests
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("\\a", true)]
    [InlineData("C:", true)]
    [InlineData("a:b", true)]
    [InlineData("z:\\", true)]
    [InlineData("A:", true)]
    [InlineData("Z:", true)]
    [InlineData("", false)]
    [InlineData("C", false)]
    [InlineData(":", false)]
    [InlineData("ab:", false)]
    [InlineData("1:", false)]
    [InlineData("@:", false)]
    [InlineData("[:", false)]
    [InlineData("`:", false)]
    [InlineData("{:", false)]
    public void A_path_is_absolute_from_a_root_or_a_drive(string path, bool expected) =>
        Assert.Equal(expected, RelativePaths.IsAbsolute(path));

    [Theory]
    [InlineData("", false)]
    [InlineData("a/b.txt", false)]
    [InlineData("./a/../b", false)]
    [InlineData("a/..", false)]
    [InlineData("a/b/../..", false)]
    [InlineData("..a", false)]
    [InlineData("a...", false)]
    [InlineData("/../a", false)]
    [InlineData("C:\\..", false)]
    [InlineData("..", true)]
    [InlineData("../a", true)]
    [InlineData("./..", true)]
    [InlineData("a/../..", true)]
    [InlineData("a//../..", true)]
    [InlineData("a/./../..", true)]
    [InlineData("a\\..\\..\\b", true)]
    public void A_relative_path_stays_below_its_directory(string path, bool expected) =>
        Assert.Equal(expected, RelativePaths.Leaves(path));
}
