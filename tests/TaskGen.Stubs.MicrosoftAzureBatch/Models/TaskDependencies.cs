using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class TaskDependencies
{
    public TaskDependencies(IEnumerable<string> taskIds, IEnumerable<TaskIdRange> taskIdRanges)
    {
        TaskIds = taskIds?.ToList();
        TaskIdRanges = taskIdRanges?.ToList();
    }

    public IReadOnlyList<string> TaskIds { get; }

    public IReadOnlyList<TaskIdRange> TaskIdRanges { get; }

    public static TaskDependencies OnId(string id) => new([id], null);

    public static TaskDependencies OnIds(IEnumerable<string> ids) => new(ids, null);

    public static TaskDependencies OnIds(params string[] ids) => new(ids, null);

    public static TaskDependencies OnTasks(IEnumerable<CloudTask> tasks) => new(tasks.Select(static task => task.Id), null);

    public static TaskDependencies OnTasks(params CloudTask[] tasks) => new(tasks.Select(static task => task.Id), null);

    public static TaskDependencies OnIdRange(int start, int end) => new(null, [new TaskIdRange(start, end)]);
}
