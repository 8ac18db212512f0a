using System;
using System.Text.Json.Nodes;

namespace TaskGen.Tests.Json;

public sealed class WireNamesTests
{
    [Fact]
    public void Every_value_of_every_enum_is_sent_by_its_name()
    {
        Sends("access", ["job"], static value => Valid with { AuthenticationTokenSettings = new() { Access = [(AccessScope)value] } });
        Sends("scope", ["task", "pool"], static value => Valid with { UserIdentity = new() { AutoUser = new() { Scope = (AutoUserScope)value } } });
        Sends("elevationLevel", ["nonadmin", "admin"], static value => Valid with
        {
            UserIdentity = new() { AutoUser = new() { ElevationLevel = (ElevationLevel)value } },
        });
        Sends("source", ["Shared", "Startup", "VfsMounts", "Task", "JobPrep", "Applications"], static value => Valid with
        {
            ContainerSettings = new() { ImageName = "a", ContainerHostBatchBindMounts = [new() { Source = (ContainerHostDataPath)value }] },
        });
        Sends("workingDirectory", ["taskWorkingDirectory", "containerImageDefault"], static value => Valid with
        {
            ContainerSettings = new() { ImageName = "a", WorkingDirectory = (ContainerWorkingDirectory)value },
        });
        Sends("dependencyAction", ["satisfy", "block"], static value => Valid with
        {
            ExitConditions = new() { Default = new() { DependencyAction = (DependencyAction)value } },
        });
        Sends("jobAction", ["none", "disable", "terminate"], static value => Valid with
        {
            ExitConditions = new() { Default = new() { JobAction = (JobAction)value } },
        });
        Sends("uploadCondition", ["tasksuccess", "taskfailure", "taskcompletion"], static value => Valid with
        {
            OutputFiles = [new()
            {
                FilePattern = "*",
                Destination = new() { Container = new() { ContainerUrl = "https://h/c" } },
                UploadOptions = new() { UploadCondition = (OutputFileUploadCondition)value },
            }],
        });
    }

    private static TaskAddParameter Valid => new() { Id = "a", CommandLine = "x" };

    private static void Sends(string property, string[] names, Func<int, TaskAddParameter> task)
    {
        for (var value = 0; value < names.Length; value++)
        {
            var json = task(value).ToJson();
            Assert.Contains($"\"{property}\":", json);
            Assert.Contains($"\"{names[value]}\"", json);
            Assert.NotNull(JsonNode.Parse(json));
        }

        Assert.All(
            [-1, names.Length],
            value => Assert.Equal("TG0013", Assert.Throws<TaskValidationException>(() => task(value).ToJson()).RuleId));
    }
}
