using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings;

/// <summary>Where the conversion of a client's task is offered, and for how many tasks. Options is the name of its type.</summary>
public sealed class ConvertToTaskRefactoringTests
{
    private const string None = "";
    private const string Single = ConversionVerifier.One + ", " + ConversionVerifier.InProject;
    private const string Several = ConversionVerifier.One + ", " + ConversionVerifier.InFile + ", " + ConversionVerifier.InProject;

    [Theory]
    [InlineData("return new Azure.Compute.Batch.⟦⟧Options(\"a\", s);", Single)]
    [InlineData("return new global::Azure.Compute.Batch.⟦⟧Options(\"a\", s);", Single)]
    [InlineData("return new Space.⟦⟧Options(\"a\", s);", Single)]
    [InlineData("return new Space::⟦⟧Options(\"a\", s);", Single)]
    [InlineData("return new Alias(⟦⟧\"a\", s);", Single)]
    [InlineData("return new Other(⟦⟧\"a\", s);", None)]
    [InlineData("return new Unknown(⟦⟧\"a\", s);", None)]
    [InlineData("return new Named.⟦⟧Options(\"a\", s);", None)]
    [InlineData("return new Space.⟦⟧Options(\"a\");", None)]
    [InlineData("return new System.Text.StringBuilder(⟦⟧s, 16);", None)]
    [InlineData("return new Space.Options(\"a\", s)⟦⟧;", Single)]
    [InlineData("return ⟦⟧new Space.Options(\"a\", s);", Single)]
    [InlineData("return⟦⟧ new Space.Options(\"a\", s);", None)]
    [InlineData("Alias task = new(\"a\", ⟦⟧s); return task;", Single)]
    [InlineData("⟦⟧var task = new Space.Options(\"a\", s); return task;", Single)]
    [InlineData("var task = new Space.Options(\"a\", s);⟦⟧ return task;", Single)]
    [InlineData("var task = new Space.Options(\"a\", s); return ⟦⟧task;", None)]
    [InlineData("var task = new Space.Options(\"a\", s); task.⟦⟧DisplayName = s; return task;", Single)]
    [InlineData("var task = new Space.Options(\"a\", s); s += s; task.⟦⟧DisplayName = s; return task;", None)]
    [InlineData("⟦⟧Alias first = new(\"a\", s), second = new(\"b\", s); return second;", Several)]
    [InlineData("var first = new Space.Options(\"a\", s); var other = new Other(\"b\", ⟦⟧s); return first;", None)]
    public async Task Conversion_is_offered_in_the_statements_of_a_task(string statements, string titles) => Assert.Equal(
        titles, string.Join(", ", (await ConversionVerifier.OfferedAsync([Source(statements)])).Select(static action => action.Title)));

    [Theory]
    [InlineData(LanguageVersion.CSharp10, None)]
    [InlineData(LanguageVersion.CSharp11, Single)]
    public async Task A_record_needs_required_members(LanguageVersion version, string titles) => Assert.Equal(
        titles,
        string.Join(", ", (await ConversionVerifier.OfferedAsync([Source("return new Alias(⟦⟧\"a\", s);")], version))
            .Select(static action => action.Title)));

    [Fact]
    public async Task The_type_of_a_task_may_have_an_alias() => Assert.Equal(
        Single,
        string.Join(", ", (await ConversionVerifier.OfferedAsync(
        [
            """
            using Alias = Azure.Compute.Batch.BatchTaskCreateOptions;

            public static class Consumer { public static object Create(string s) => new Alias(⟦⟧"a", s); }
            """,
        ])).Select(static action => action.Title)));

    // Without the runtime of TaskGen, or without the types that read the JSON of a task.
    [Theory]
    [InlineData("", "Azure.Compute.Batch.BatchTaskCreateOptions", Single)]
    [InlineData("TaskGen", "Azure.Compute.Batch.BatchTaskCreateOptions", None)]
    [InlineData("TaskGen", "Microsoft.Azure.Batch.CloudTask", None)]
    [InlineData("System.ClientModel", "Azure.Compute.Batch.BatchTaskCreateOptions", None)]
    [InlineData("System.ClientModel", "Microsoft.Azure.Batch.CloudTask", None)]
    [InlineData("System.ClientModel,Azure.Compute.Batch", "Microsoft.Azure.Batch.CloudTask", Single)]
    [InlineData("Azure.Compute.Batch,Microsoft.Azure.Batch", "Microsoft.Azure.Batch.CloudTask", None)]
    public async Task A_record_needs_the_assemblies_that_it_refers_to(string missing, string type, string titles) => Assert.Equal(
        titles,
        string.Join(", ", (await ConversionVerifier.OfferedAsync(
            [$"public static class Consumer {{ public static object Create(string s) => new {type}(⟦⟧\"a\", s); }}"], missing: missing))
            .Select(static action => action.Title)));

    [Theory]
    [InlineData(ConversionVerifier.One, "new FirstTask(s).ToOptions()", "new Space.Options(\"b\", s)")]
    [InlineData(ConversionVerifier.InFile, "new FirstTask(s).ToOptions()", "new SecondTask(s).ToOptions()")]
    [InlineData(ConversionVerifier.InProject, "new FirstTask(s).ToOptions()", "new SecondTask(s).ToOptions()")]
    public async Task One_task_or_all_of_them_are_converted(string title, string first, string second)
    {
        const string Statements = "\n    var first = FIRST;\n    var second = SECOND;\n    return second;\n";
        var converted = await ConversionVerifier.ConvertAsync(
            [Source(Statements.Replace("FIRST", "new Space.⟦⟧Options(\"a\", s)").Replace("SECOND", "new Space.Options(\"b\", s)"))], title);
        Assert.Equal(Source(Statements.Replace("FIRST", first).Replace("SECOND", second)), converted[0]);
        Assert.Equal(title == ConversionVerifier.One ? 2 : 3, converted.Count);
    }

    [Fact]
    public async Task A_task_within_another_stays_as_it_is()
    {
        var converted = await ConversionVerifier.ConvertAsync(
            [Source("\n    return new Space.⟦⟧Options(\"a\", \"run \" + new Space.Options(\"b\", /* inner */ s).Id);\n")],
            ConversionVerifier.InFile);
        Assert.Equal(2, converted.Count);
        Assert.Equal(
            Source("\n    /* inner */\n    return new ConvertedTask(new Space.Options(\"b\", /* inner */ s).Id).ToOptions();\n"),
            converted[0]);
    }

    private static string Source(string statements) =>
        $$"""
        using Alias = Azure.Compute.Batch.Options;
        using Other = Named.Options;
        using Space = Azure.Compute.Batch;

        public static class Consumer { public static object Create(string s) { {{statements}} } }

        namespace Named { public sealed record Options(string First, string Second); }
        """.Replace("Options", "BatchTaskCreateOptions");
}
