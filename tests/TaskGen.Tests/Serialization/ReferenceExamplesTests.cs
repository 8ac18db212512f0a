using TaskGen.Playground.Requests.Tasks;

namespace TaskGen.Tests.Serialization;

/// <summary>Compares the samples of the playground with the JSON of the examples in the REST reference.</summary>
public sealed class ReferenceExamplesTests
{
    [Fact]
    public void Add_a_basic_task() => JsonAssert.Equal("""{ "id": "task1", "commandLine": "cmd /c echo task1" }""", new BasicTask());

    [Fact]
    public void Add_a_task_with_container_settings_with_data_isolation() => JsonAssert.Equal(
        """
        {
          "id": "taskId",
          "commandLine": "bash -c 'echo hello'",
          "containerSettings": { "imageName": "ubuntu", "containerHostBatchBindMounts": [ { "source": "Task", "isReadOnly": true } ] },
          "userIdentity": { "autoUser": { "scope": "task", "elevationLevel": "nonadmin" } }
        }
        """,
        new ContainerTaskWithDataIsolation());

    [Fact]
    public void Add_a_task_with_container_settings() => JsonAssert.Equal(
        """
        {
          "id": "taskId",
          "commandLine": "bash -c 'echo hello'",
          "containerSettings": { "imageName": "ubuntu", "containerRunOptions": "--rm" },
          "userIdentity": { "autoUser": { "scope": "task", "elevationLevel": "nonadmin" } }
        }
        """,
        new ContainerTask());

    [Fact]
    public void Add_a_task_with_exit_conditions() => JsonAssert.Equal(
        """
        {
          "id": "taskId",
          "commandLine": "cmd /c exit 3",
          "exitConditions": { "exitCodeRanges": [ { "start": 2, "end": 4, "exitOptions": { "jobAction": "terminate" } } ] },
          "userIdentity": { "autoUser": { "scope": "task", "elevationLevel": "nonadmin" } }
        }
        """,
        new ExitConditionsTask());

    [Fact]
    public void Add_a_task_with_extra_slot_requirement() =>
        JsonAssert.Equal("""{ "id": "task1", "commandLine": "cmd /c echo task1", "requiredSlots": 2 }""", new ExtraSlotsTask());
}
