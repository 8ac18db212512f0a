using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Tests.Collections;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("Frame", "Frame", 3, "Frame")]
    [InlineData("Frame", "frame", 1, "frame")]
    [InlineData("ab", "aX", 3, "aX")]
    [InlineData("ab", "xy", 3, "")]
    [InlineData("a", "b", 3, "b")]
    [InlineData("abc", "aXY", 3, "")]
    [InlineData("abc", "abX", 3, "abX")]
    [InlineData("abcd", "abXY", 3, "abXY")]
    [InlineData("abcd", "aXYZ", 3, "")]
    [InlineData("abcdefgh", "abcdeXYZ", 3, "abcdeXYZ")]
    [InlineData("abcdefgh", "abcdeXYZ", 2, "")]
    [InlineData("abcd", "abdc", 1, "abdc")]
    [InlineData("ba", "ab", 1, "ab")]
    [InlineData("abcd", "badc", 1, "")]
    [InlineData("abcd", "badc", 2, "badc")]
    [InlineData("abcd", "aXbcYd", 3, "aXbcYd")]
    [InlineData("abcd", "aXbcYdZ", 3, "")]
    [InlineData("Frame", "FrameNumber", 3, "FrameNumber")]
    [InlineData("Fr", "Frame", 3, "")]
    [InlineData("Fra", "Frame", 3, "Frame")]
    [InlineData("Frame", "Fra", 3, "Fra")]
    [InlineData("Frame", "FrameStart,FrameEnd", 3, "FrameStart,FrameEnd")]
    [InlineData("Name", "Nome,Name2,Nam", 3, "Nome,Name2,Nam")]
    [InlineData("Name", "Nome,Name", 3, "Name")]
    [InlineData("abcdef", "abcdXY,abcdeX", 3, "abcdeX")]
    [InlineData("abcdef", "abcdeX,abcdXY", 3, "abcdeX")]
    [InlineData("Frame", "FrameNumber,Frames", 3, "Frames")]
    [InlineData("abXcd", "abcd", 1, "abcd")]
    [InlineData("a", "XY", 3, "")]
    [InlineData("ab", "X", 3, "")]
    [InlineData("", "a", 1, "a")]
    [InlineData("abcdef", "abcdfe", 1, "abcdfe")]
    [InlineData("abcdef", "bacdef", 1, "bacdef")]
    [InlineData("Frame", "", 3, "")]
    [InlineData("Scene", "Camera,Path", 3, "")]
    public void Names_with_the_fewest_differences_are_found(string name, string candidates, int maxDistance, string nearest) =>
        Assert.Equal(nearest, string.Join(',', NearestName.AllOf(name, candidates.Split(','), maxDistance)));

    [Theory]
    [InlineData("Frame", "FrameNumber,Camera", "FrameNumber")]
    [InlineData("Frame", "FrameStart,FrameEnd", null)]
    [InlineData("Frame", "Camera", null)]
    public void Of_several_names_none_is_the_nearest(string name, string candidates, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(name, candidates.Split(','), maxDistance: 3));
}
