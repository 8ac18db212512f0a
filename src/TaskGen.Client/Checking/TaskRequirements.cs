using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen.Client.Checking;

/// <summary>What a task needs of its job and its pool.</summary>
internal sealed class TaskRequirements
{
    private TaskRequirements(string id) => Id = id;

    public string Id { get; }

    /// <summary>Gets the first property that requires task dependencies, or null.</summary>
    public string? DependencyProperty { get; private set; }

    /// <summary>Gets a value indicating whether an exit condition has a job action.</summary>
    public bool HasJobAction { get; private set; }

    public int RequiredSlots { get; private set; } = 1;

    public bool HasContainerSettings { get; private set; }

    /// <summary>Gets the number of nodes of a multi-instance task, or null if the task is not one.</summary>
    public int? Instances { get; private set; }

    /// <summary>Gets the application packages, each with its version or null.</summary>
    public List<(string Id, string? Version)> Packages { get; } = [];

    /// <summary>Reads the requirements from the body that is sent.</summary>
    public static TaskRequirements Of(IBatchTask task)
    {
        using var document = JsonDocument.Parse(task.ToUtf8Json());
        var requirements = new TaskRequirements(task.TaskId);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null) continue;
            switch (property.Name)
            {
                case "dependsOn":
                    requirements.DependencyProperty = "dependsOn";
                    break;
                case "exitConditions":
                    requirements.ReadActions(property.Value);
                    break;
                case "requiredSlots":
                    requirements.RequiredSlots = property.Value.GetInt32();
                    break;
                case "containerSettings":
                    requirements.HasContainerSettings = true;
                    break;
                case "multiInstanceSettings":
                    requirements.Instances =
                        property.Value.TryGetProperty("numberOfInstances", out var instances) ? instances.GetInt32() : 1;
                    break;
                case "applicationPackageReferences":
                    requirements.ReadPackages(property.Value);
                    break;
            }
        }

        return requirements;
    }

    private void ReadActions(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) ReadActions(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name == "jobAction") HasJobAction = true;
                else if (property.Name == "dependencyAction") DependencyProperty ??= "dependencyAction";
                else ReadActions(property.Value);
            }
        }
    }

    private void ReadPackages(JsonElement list)
    {
        foreach (var package in list.EnumerateArray())
        {
            if (!package.TryGetProperty("applicationId", out var id) || id.GetString() is not { } text) continue;
            Packages.Add((text, package.TryGetProperty("version", out var version) ? version.GetString() : null));
        }
    }
}
