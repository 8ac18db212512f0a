using System;

namespace TaskGen.Client.Tests.Bulk;

public sealed class AddTasksOptionsTests
{
    private const string Concurrency = "MaxConcurrency must be between 1 and 256.";
    private const string TasksPerRequest = "MaxTasksPerRequest must be between 1 and 100, the service's limit.";
    private const string Wait = "MaxWait must not be negative.";
    private const string Timeout = "Timeout must be above zero and at most 120 seconds, the service's maximum.";

    public static TheoryData<Func<object?>, object?> Accepted { get; } = new()
    {
        { static () => new AddTasksOptions().MaxConcurrency, 4 },
        { static () => new AddTasksOptions { MaxConcurrency = 1 }.MaxConcurrency, 1 },
        { static () => new AddTasksOptions { MaxConcurrency = 256 }.MaxConcurrency, 256 },
        { static () => new AddTasksOptions().MaxTasksPerRequest, 100 },
        { static () => new AddTasksOptions { MaxTasksPerRequest = 1 }.MaxTasksPerRequest, 1 },
        { static () => new AddTasksOptions { MaxTasksPerRequest = 100 }.MaxTasksPerRequest, 100 },
        { static () => new AddTasksOptions().MaxWait, TimeSpan.FromMilliseconds(200) },
        { static () => new AddTasksOptions { MaxWait = TimeSpan.Zero }.MaxWait, TimeSpan.Zero },
        { static () => new AddTasksOptions().Timeout, null },
        { static () => new AddTasksOptions { Timeout = TimeSpan.FromTicks(1) }.Timeout, TimeSpan.FromTicks(1) },
        { static () => new AddTasksOptions { Timeout = TimeSpan.FromSeconds(120) }.Timeout, TimeSpan.FromSeconds(120) },
    };

    public static TheoryData<Func<object?>, object, string> Rejected { get; } = new()
    {
        { static () => new AddTasksOptions { MaxConcurrency = 0 }, 0, Concurrency },
        { static () => new AddTasksOptions { MaxConcurrency = 257 }, 257, Concurrency },
        { static () => new AddTasksOptions { MaxTasksPerRequest = 0 }, 0, TasksPerRequest },
        { static () => new AddTasksOptions { MaxTasksPerRequest = 101 }, 101, TasksPerRequest },
        { static () => new AddTasksOptions { MaxWait = TimeSpan.FromTicks(-1) }, TimeSpan.FromTicks(-1), Wait },
        { static () => new AddTasksOptions { Timeout = TimeSpan.Zero }, TimeSpan.Zero, Timeout },
        { static () => new AddTasksOptions { Timeout = TimeSpan.FromSeconds(120.1) }, TimeSpan.FromSeconds(120.1), Timeout },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Values_in_range_are_accepted(Func<object?> read, object? value) => Assert.Equal(value, read());

    [Theory]
    [MemberData(nameof(Rejected))]
    public void Values_out_of_range_are_rejected(Func<object?> read, object value, string message) =>
        ArgumentAssert.OutOfRange("value", value, message, () => read());
}
