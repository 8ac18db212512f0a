using TaskGen.Playground.Requests.Tasks;

namespace TaskGen.Tests.Serialization;

/// <summary>The playground's samples are the REST reference's own examples, to the letter of their JSON.</summary>
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
