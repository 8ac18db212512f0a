using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>What a user types wrongly, and what the first code fix makes of it.</summary>
public sealed class FixedMistakesTests
{
    public static TheoryData<string> Names => [.. FixedMistake.All.Select(static mistake => mistake.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task First_code_fix_applied_to_all_diagnostics_leaves_the_right_source(string name)
    {
        var mistake = FixedMistake.Of(name);
        var before = await EditorDocument.OpenAsync(mistake.Wrong);
        var after = await before.ApplyToAllAsync((await before.FixesAsync())[0]);
        Assert.Equal(mistake.Right, after.Source);
    }

    // Once one placeholder has the new name, that name is in use, and another member may be meant by the next placeholder.
    public static TheoryData<string> NamesOfSingleEdits =>
        [.. FixedMistake.All.Select(static mistake => mistake.Name).Except(["RenamedMember"])];

    [Theory]
    [MemberData(nameof(NamesOfSingleEdits))]
    public async Task Code_fixes_applied_one_by_one_leave_the_right_source(string name)
    {
        var mistake = FixedMistake.Of(name);
        var document = await EditorDocument.OpenAsync(mistake.Wrong);
        var first = (await document.FixesAsync())[0];
        for (var round = 0; round < 5; round++)
        {
            var same = (await document.FixesAsync()).Find(fix => fix.Diagnostic.Id == first.Diagnostic.Id);
            if (same is null) break;
            document = await document.ApplyAsync(same);
        }

        Assert.Equal(mistake.Right, document.Source);
    }
}
