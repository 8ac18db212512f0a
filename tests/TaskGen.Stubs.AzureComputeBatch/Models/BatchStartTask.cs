using System.Collections.Generic;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchStartTask
{
    public BatchStartTask(string commandLine)
    {
        CommandLine = commandLine;
    }

    public string CommandLine { get; set; }

    public IList<ResourceFile> ResourceFiles { get; } = new List<ResourceFile>();

    public IList<EnvironmentSetting> EnvironmentSettings { get; } = new List<EnvironmentSetting>();

    public UserIdentity UserIdentity { get; set; }

    public int? MaxTaskRetryCount { get; set; }

    public bool? WaitForSuccess { get; set; }
}
