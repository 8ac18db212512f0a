using System.Buffers;

namespace TaskGen.Tests.Serialization;

public sealed partial class InheritanceTests
{
    [Fact]
    public void Lists_are_ordered_by_base_class_profile_class_and_member() => JsonAssert.Equal(
        """
        { "id": "derived", "commandLine": "base", "requiredSlots": 3,
          "constraints": { "maxWallClockTime": "PT1H", "maxTaskRetryCount": 9 },
          "environmentSettings": [ { "name": "BASE", "value": "1" }, { "name": "PROFILE", "value": "derived 4" }, { "name": "OWN", "value": "1" }, { "name": "BASE_MEMBER", "value": "b" }, { "name": "MEMBER", "value": "4" } ] }
        """,
        new Derived { Number = 4 });

    [Fact]
    public void Derived_task_is_written_in_full_through_a_base_reference()
    {
        Parent parent = new Child();
        Assert.Equal("""{"id":"child","commandLine":"x"}""", parent.ToJson());
        var buffer = new ArrayBufferWriter<byte>();
        parent.WriteTo(buffer);
        Assert.Equal("child", ((IBatchTask)parent).TaskId);
        Assert.Equal("""{"id":"child","commandLine":"x"}"""u8.ToArray(), buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void Identity_of_the_derived_class_replaces_the_identity_of_the_base() =>
        JsonAssert.Equal("""{ "id": "x", "commandLine": "x", "userIdentity": { "username": "u" } }""", new OtherUser());

    [Fact]
    public void Nearest_declaration_of_an_environment_variable_is_sent_once() => JsonAssert.Equal(
        """
        { "id": "x", "commandLine": "x",
          "environmentSettings": [ { "name": "C", "value": "profile" }, { "name": "D-x", "value": "class" }, { "name": "E", "value": "class" }, { "name": "A", "value": "class" }, { "name": "B", "value": "member" } ] }
        """,
        new Overriding { B = "member" });

    [Fact]
    public void Null_member_removes_an_inherited_environment_variable() => JsonAssert.Equal(
        """
        { "id": "x", "commandLine": "x",
          "environmentSettings": [ { "name": "C", "value": "profile" }, { "name": "D-x", "value": "class" }, { "name": "E", "value": "class" }, { "name": "A", "value": "class" } ] }
        """,
        new Overriding());

    [EnvironmentSetting("A", "base")]
    [EnvironmentSetting("B", "base")]
    [EnvironmentSetting("C", "base")]
    [EnvironmentSetting("D-{Name}", "base")]
    private abstract class Overridden
    {
        public string Name => "x";

        [EnvironmentSetting("E")] public int E => 1;
    }

    [TaskProfile]
    [EnvironmentSetting("A", "inner")]
    [EnvironmentSetting("C", "inner")]
    private class InnerProfile;

    [TaskProfile]
    [EnvironmentSetting("C", "base of profile")]
    private class BaseProfile;

    [TaskProfile]
    [UseProfile(typeof(InnerProfile))]
    [EnvironmentSetting("A", "profile")]
    [EnvironmentSetting("B", "profile")]
    [EnvironmentSetting("C", "profile")]
    private sealed class OuterProfile : BaseProfile;

    [BatchTask(Id = "x", CommandLine = "x")]
    [UseProfile(typeof(OuterProfile))]
    [EnvironmentSetting("D-{Name}", "class")]
    [EnvironmentSetting("E", "class")]
    [EnvironmentSetting("A", "class")]
    private sealed partial class Overriding : Overridden
    {
        [EnvironmentSetting("B")] public string? B { get; init; }
    }

    [BatchTask(CommandLine = "base", RequiredSlots = 2)]
    [EnvironmentSetting("BASE", "1")]
    [TaskConstraints(MaxWallClockTime = "PT1H", MaxTaskRetryCount = 1)]
    private abstract partial class Base
    {
        [EnvironmentSetting("BASE_MEMBER")] protected string BaseMember => "b";
    }

    [TaskProfile]
    [EnvironmentSetting("PROFILE", "{Name} {Number}")]
    private sealed class Profile;

    [BatchTask(Id = "derived", RequiredSlots = 3)]
    [UseProfile(typeof(Profile))]
    [EnvironmentSetting("OWN", "1")]
    [TaskConstraints(MaxTaskRetryCount = 9)]
    private sealed partial class Derived : Base
    {
        public string Name => "derived";
        [EnvironmentSetting("MEMBER")] public int Number { get; init; }
    }

    [BatchTask(Id = "parent", CommandLine = "x")]
    private partial class Parent;

    [BatchTask(Id = "child")]
    private sealed partial class Child : Parent;

    [AutoUser(Scope = AutoUserScope.Task)]
    private abstract class AsAutoUser;

    [BatchTask(Id = "x", CommandLine = "x")]
    [UserIdentity("u")]
    private sealed partial class OtherUser : AsAutoUser;
}
