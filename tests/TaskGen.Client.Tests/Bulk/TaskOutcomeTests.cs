using System;

namespace TaskGen.Client.Tests.Bulk;

public sealed class TaskOutcomeTests
{
    private static readonly Work Task = new("a");

    public static TheoryData<string, TaskOutcome> Texts { get; } = new()
    {
        { "a: Added", new(Task, "a", TaskOutcomeStatus.Added) },
        { "a: Failed. why", new(Task, "a", TaskOutcomeStatus.Failed) { Exception = new InvalidOperationException("why.") } },
        { "a: Failed. NewCode", new(Task, "a", TaskOutcomeStatus.Failed) { Error = new() { Code = "NewCode" } } },
        {
            "a: Failed. why",
            new(Task, "a", TaskOutcomeStatus.Failed) { Error = new() { Code = "TaskExists" }, Exception = new InvalidOperationException("why") }
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_has_the_id_the_status_and_the_reason(string expected, TaskOutcome outcome) =>
        Assert.Equal(expected, outcome.ToString());

    [Fact]
    public void Null_is_rejected_by_name()
    {
        ArgumentAssert.Null("task", static () => new TaskOutcome(null!, "a", default));
        ArgumentAssert.Null("taskId", static () => new TaskOutcome(Task, null!, default));
    }
}
