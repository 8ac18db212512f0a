using System.Collections.Generic;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class StartTask
{
    public StartTask(string commandLine)
    {
        CommandLine = commandLine;
    }

    public string CommandLine { get; set; }

    public IList<ResourceFile> ResourceFiles { get; set; }

    public IList<EnvironmentSetting> EnvironmentSettings { get; set; }

    public UserIdentity UserIdentity { get; set; }

    public int? MaxTaskRetryCount { get; set; }

    public bool? WaitForSuccess { get; set; }
}
