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
    public void Several_ids_are_added_at_once()
    {
        var set = new TaskIdSet();
        var isNew = new bool[4];
        Assert.Equal(3, set.Add([Entry("a"), Entry("b"), Entry("A"), Entry(new string('c', 300))], isNew));
        Assert.Equal([true, true, false, true], isNew);
        Assert.Equal(1, set.Add([Entry("d"), Entry("B"), Entry("a"), Entry(new string('C', 300))], isNew));
        Assert.Equal([true, false, false, false], isNew);
        Assert.Equal(0, set.Add([], isNew));

        static TaskEntry Entry(string id) => new() { Id = id };
    }

    [Fact]
    public void Non_ASCII_ids_are_distinct()
    {
        var set = new TaskIdSet();
        Assert.True(set.Add("aa"));
        Assert.True(set.Add("\u6161"));
        Assert.False(set.Add("\u6161"));

        // The Kelvin sign is an uppercase k.
        Assert.True(set.Add("k"));
        Assert.False(set.Add("\u212a"));
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
