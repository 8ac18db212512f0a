using System.Collections.Generic;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class CloudTask
{
    public CloudTask(string id, string commandline)
    {
        Id = id;
        CommandLine = commandline;
    }

    public string Id { get; set; }

    public string CommandLine { get; set; }

    public string DisplayName { get; set; }

    public AffinityInformation AffinityInformation { get; set; }

    public IList<ApplicationPackageReference> ApplicationPackageReferences { get; set; }

    public AuthenticationTokenSettings AuthenticationTokenSettings { get; set; }

    public TaskConstraints Constraints { get; set; }

    public TaskContainerSettings ContainerSettings { get; set; }

    public TaskDependencies DependsOn { get; set; }

    public IList<EnvironmentSetting> EnvironmentSettings { get; set; }

    public ExitConditions ExitConditions { get; set; }

    public MultiInstanceSettings MultiInstanceSettings { get; set; }

    public IList<OutputFile> OutputFiles { get; set; }

    public int? RequiredSlots { get; set; }

    public IList<ResourceFile> ResourceFiles { get; set; }

    public UserIdentity UserIdentity { get; set; }
}
