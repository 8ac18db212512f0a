using System.Collections.Generic;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchTaskCreateContent
{
    public BatchTaskCreateContent(string id, string commandLine)
    {
        Id = id;
        CommandLine = commandLine;
    }

    public string Id { get; }

    public string CommandLine { get; }

    public string DisplayName { get; set; }

    public ExitConditions ExitConditions { get; set; }

    public BatchTaskContainerSettings ContainerSettings { get; set; }

    public IList<ResourceFile> ResourceFiles { get; } = new List<ResourceFile>();

    public IList<OutputFile> OutputFiles { get; } = new List<OutputFile>();

    public IList<EnvironmentSetting> EnvironmentSettings { get; } = new List<EnvironmentSetting>();

    public BatchAffinityInfo AffinityInfo { get; set; }

    public BatchTaskConstraints Constraints { get; set; }

    public int? RequiredSlots { get; set; }

    public UserIdentity UserIdentity { get; set; }

    public MultiInstanceSettings MultiInstanceSettings { get; set; }

    public BatchTaskDependencies DependsOn { get; set; }

    public IList<BatchApplicationPackageReference> ApplicationPackageReferences { get; } = new List<BatchApplicationPackageReference>();

    public AuthenticationTokenSettings AuthenticationTokenSettings { get; set; }
}
