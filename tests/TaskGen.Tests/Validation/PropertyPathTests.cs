using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class PropertyPathTests
{
    public static TheoryData<string, PropertyPath> Paths { get; } = new()
    {
        { "", default },
        { "id", default(PropertyPath).Then("id") },
        { "a", "a" },
        { "a.b", Path("a").Then("b") },
        { "a.b.c", Path("a").Then("b").Then("c") },
        { "a[0]", Path("a").At(0) },
        { "a[12]", Path("a").At(12) },
        { "a[0].b", Path("a").At(0).Then("b") },
        { "a[0].b.c", Path("a").At(0).Then("b").Then("c") },
        { "a[1].b[0]", Path("a").At(1).Then("b").At(0) },
        { "a[1].b.c[2]", Path("a").At(1).Then("b").Then("c").At(2) },
        { "a[1].b[0].c", Path("a").At(1).Then("b").At(0).Then("c") },
        { "a[1].b[2].c.d.e", Path("a").At(1).Then("b").At(2).Then("c").Then("d").Then("e") },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_is_written_as_in_the_REST_reference(string expected, PropertyPath path)
    {
        Assert.Equal(expected, path.ToString());
        var exception = path.CreateException("TG1003", "is wrong. Replace it.");
        Assert.Equal(("TG1003", expected), (exception.RuleId, exception.PropertyPath));
        Assert.Equal((expected.Length == 0 ? "The task" : expected) + " is wrong. Replace it. (TG1003)", exception.Message);
    }

    private static PropertyPath Path(string name) => name;
}
