using System.Collections.Generic;
using System.Linq;
using TaskGen.Client.Ordering;

namespace TaskGen.Client.Tests.Ordering;

public sealed class TaskGraphExceptionTests
{
    private const string Start = "The dependencies of these tasks cannot be satisfied; nothing was sent.";

    [Fact]
    public void Text_has_a_section_for_each_problem()
    {
        var exception = new TaskGraphException(
            [["a", "b"], Names(10), Names(11)], [new("c", "d", null), new("e", null, new(1, 2))], ["f", "g\n"]);
        Assert.Equal(
            Start + """

            Cyclic dependencies, whose tasks would never start:
              a → b → a
              t0 → t1 → t2 → t3 → t4 → t5 → t6 → t7 → t8 → t9 → t0
              t0 → t1 → t2 → t3 → t4 → t5 → t6 → t7 → t8 → t9 → …, and 1 more
            Missing dependencies; add these tasks, or pass their ids as existing ids:
              'd', required by 'c'
              1 to 2, required by 'e'
            Duplicate ids (ignoring case):
              'f'
              'g\n'
            """,
            exception.Message);
        Assert.Equal((3, 2, 2), (exception.Cycles.Count, exception.Missing.Count, exception.Duplicates.Count));
    }

    [Theory]
    [InlineData(10, "")]
    [InlineData(11, "\n  and 1 more")]
    [InlineData(1010, "\n  and 1,000 more")]
    public void Long_lists_are_cut_off(int count, string others) => Assert.Equal(
        Start + "\nDuplicate ids (ignoring case):" + string.Concat(Names(10).Select(static name => $"\n  '{name}'")) + others,
        new TaskGraphException([], [], Names(count)).Message);

    [Fact]
    public void Dependencies_are_read_from_the_JSON_of_any_task()
    {
        var node = DependencyReader.Read(new RawTask("""
            { "id": "a", "other": { "dependsOn": { "taskIds": [ "no" ] } }, "dependsOn": {
                "other": { "taskIds": [ "no" ] }, "taskIds": [ 1, { "taskIds": [ "no" ] }, "b", "c" ],
                "taskIdRanges": [ { "other": { "start": 9 }, "start": 1, "end": 2 }, { "end": 4, "start": 3 } ] } }
            """, "a"));
        Assert.Equal(
            ("a", "b,c", "(1, 2),(3, 4)"),
            (node.Id, string.Join(",", node.DependencyIds), string.Join(",", node.DependencyRanges)));

        var none = DependencyReader.Read(new RawTask("""{ "dependsOn": null, "taskIds": [ "no" ] }""", "a"));
        Assert.Equal((0, 0), (none.DependencyIds.Count, none.DependencyRanges.Count));
    }

    [Fact]
    public void Null_is_rejected_by_name() =>
        ArgumentAssert.Null("tasks", static () => TaskGraph.Sort<Work>(null!));

    private static List<string> Names(int count) => [.. Enumerable.Range(0, count).Select(static i => "t" + i)];
}
