using System.Globalization;
using System.Linq;
using CsCheck;
using TaskGen.Client.Bulk;

namespace TaskGen.Client.Tests.Bulk;

public sealed class TaskIdSetTests
{
    [Fact]
    public void Set_ignores_case()
    {
        Gen.String[Gen.Char["abAB01-_éÉ"], 0, 6].List[0, 60].Sample(ids =>
        {
            var set = new TaskIdSet();
            var seen = new System.Collections.Generic.HashSet<string>();
            return ids.All(id => set.Add(id) == seen.Add(id.ToLowerInvariant()));
        });
    }

    [Fact]
    public void Set_remembers_millions_of_ids()
    {
        var set = new TaskIdSet();
        for (var i = 0; i < 4_200_000; i++)
        {
            if (!set.Add("task-" + i.ToString(CultureInfo.InvariantCulture))) Assert.Fail(i.ToString(CultureInfo.InvariantCulture));
        }

        Assert.False(set.Add("TASK-4199999"));
        Assert.False(set.Add("Task-1000000"));
    }
}
