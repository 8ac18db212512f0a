using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class EnvironmentNamesTests
{
    [Theory]
    [InlineData("A", true)]
    [InlineData(" a-b.c ", true)]
    [InlineData("", false)]
    [InlineData("=", false)]
    [InlineData("A=", false)]
    [InlineData("\0", false)]
    [InlineData("A\0", false)]
    public void A_name_has_neither_an_equals_sign_nor_NUL(string name, bool expected) =>
        Assert.Equal(expected, EnvironmentNames.IsValid(name));

    [Theory]
    [InlineData("AZ_BATCH_", true)]
    [InlineData("az_batch_node_id", true)]
    [InlineData("AZ_BATCH", false)]
    [InlineData("MY_AZ_BATCH_", false)]
    [InlineData("", false)]
    public void A_prefix_is_reserved(string name, bool expected) => Assert.Equal(expected, EnvironmentNames.IsServiceOwn(name));
}
