using System.Linq;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class TaskIdsTests
{
    private const string Characters = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    [Fact]
    public void Exactly_letters_digits_hyphens_and_underscores_are_valid() =>
        Assert.Equal(Characters, string.Concat(Enumerable.Range(0, 0x10000).Select(static c => (char)c).Where(TaskIds.IsValid)));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(Limits.TaskIdLength, true)]
    [InlineData(Limits.TaskIdLength + 1, false)]
    public void An_id_has_1_to_64_characters(int length, bool expected) =>
        Assert.Equal(expected, TaskIds.IsValid(new string('a', length)));

    [Theory]
    [InlineData("", -1)]
    [InlineData("ab", -1)]
    [InlineData(" ab", 0)]
    [InlineData("ab c d", 2)]
    public void The_first_invalid_character_is_found(string id, int expected)
    {
        Assert.Equal(expected, TaskIds.FirstInvalid(id));
        Assert.Equal(expected < 0 && id.Length > 0, TaskIds.IsValid(id));
    }
}
