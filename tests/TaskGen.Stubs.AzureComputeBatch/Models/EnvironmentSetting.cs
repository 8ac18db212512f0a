namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class EnvironmentSetting
{
    public EnvironmentSetting(string name)
    {
        Name = name;
    }

    public string Name { get; set; }

    public string Value { get; set; }
}
