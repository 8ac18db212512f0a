using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>A change that makes a valid body violate one rule.</summary>
internal sealed record RuleViolation(string RuleId, string What, Func<JsonObject, bool> Apply)
{
    private static readonly string Long = new('a', 1025);

    public static readonly IReadOnlyList<RuleViolation> All =
    [
        new("TG1001", "no command line", static body => body.Remove("commandLine")),
        new("TG1018", "a blank command line", static body => !body.ContainsKey("containerSettings") && Set(body, "commandLine", " \t")),
        new("TG1002", "no id", static body => body.Remove("id")),
        new("TG1003", "a space in the id", static body => Set(body, "id", "a b")),
        new("TG1003", "a long id", static body => Set(body, "id", new string('a', 65))),
        new("TG1005", "a long display name", static body => Set(body, "displayName", Long)),
        new("TG1006", "a variable and no shell", static body => Set(body, "commandLine", "run $HOME")),
        new("TG1009", "a quotation mark alone", static body => Set(body, "commandLine", "run 'a")),
        new("TG1010", "'=' in an environment name", static body => InFirst(
            body, "environmentSettings", static item => Set(item, "name", "A=B"))),
        new("TG1011", "a duplicate environment variable", static body => Repeat(body, "environmentSettings")),
        new("TG1012", "a name of the service's own", static body => InFirst(
            body, "environmentSettings", static item => Set(item, "name", "AZ_BATCH_X"))),
        new("TG1015", "a variable that the service doesn't set", static body => Set(
            body, "commandLine", "/bin/sh -c 'run $AZ_BATCH_TASK_IDD'")),
        new("TG1016", "a body of a megabyte", static body => Set(
            body, "affinityInfo", new JsonObject { ["affinityId"] = new string('a', 1 << 20) })),
        new("TG1017", "NUL in a command line", static body => Set(body, "commandLine", "run \0")),
        new("TG2001", "a duplicate mount", static body => In(
            body,
            "containerSettings",
            static settings => Set(
                settings,
                "containerHostBatchBindMounts",
                new JsonArray(new JsonObject { ["source"] = "Task" }, new JsonObject { ["source"] = "Task" })))),
        new("TG2003", "capitals in an image's path", static body => In(
            body, "containerSettings", static settings => Set(settings, "imageName", "a/B:1"))),
        new("TG2005", "a user name without a password", static body => In(
            body,
            "containerSettings",
            static settings => Set(settings, "imageName", "app:1") && Set(settings, "registry", new JsonObject { ["username"] = "u" }))),
        new("TG2006", "an option of docker run", static body => In(
            body, "containerSettings", static settings => Set(settings, "containerRunOptions", "--detach"))),
        new("TG2008", "bind mounts without the task's directory", static body => In(
            body,
            "containerSettings",
            static settings => (string?)settings["workingDirectory"] != "taskWorkingDirectory"
                && Set(settings, "workingDirectory", "taskWorkingDirectory")
                && Set(settings, "containerHostBatchBindMounts", new JsonArray(new JsonObject { ["source"] = "Shared" })))),
        new("TG2009", "docker in a container", static body => In(
            body,
            "containerSettings",
            static settings => settings.Remove("containerRunOptions") | Set(settings, "imageName", "app:1"))
            && Set(body, "commandLine", "docker run app:1")),
        new("TG2010", "a registry without a host", static body => In(
            body,
            "containerSettings",
            static settings => Set(settings, "imageName", "app:1")
                && Set(settings, "registry", new JsonObject { ["registryServer"] = "mycontainers" }))),
        new("TG3001", "a range that runs backwards", static body => Set(
            body,
            "exitConditions",
            new JsonObject { ["exitCodeRanges"] = new JsonArray(new JsonObject
            {
                ["start"] = 9,
                ["end"] = 7,
                ["exitOptions"] = new JsonObject { ["jobAction"] = "disable" },
            }) })),
        new("TG3003", "a condition without an action", static body => body["exitConditions"]?["fileUploadError"] is not JsonObject { Count: 0 }
            && Set(body, "exitConditions", new JsonObject { ["fileUploadError"] = new JsonObject() })),
        new("TG3004", "a code that no process ends with", static body => Set(
            body,
            "exitConditions",
            new JsonObject { ["exitCodes"] = new JsonArray(new JsonObject
            {
                ["code"] = 256,
                ["exitOptions"] = new JsonObject { ["jobAction"] = "disable" },
            }) })),
        new("TG4001", "two sources", static body => AddResource(
            body, new JsonObject { ["httpUrl"] = "https://h/f", ["autoStorageContainerName"] = "a", ["filePath"] = "x-1" })),
        new("TG4001", "no source", static body => AddResource(body, new JsonObject { ["filePath"] = "x-1" })),
        new("TG4002", "a URL without a path", static body => AddResource(body, new JsonObject { ["httpUrl"] = "https://h/f" })),
        new("TG4003", "a prefix beside a URL", static body => AddResource(
            body, new JsonObject { ["httpUrl"] = "https://h/f", ["filePath"] = "x-1", ["blobPrefix"] = "p" })),
        new("TG4004", "a mode of nine", static body => AddResource(
            body, new JsonObject { ["autoStorageContainerName"] = "a", ["filePath"] = "x-1", ["fileMode"] = "0999" })),
        new("TG4005", "a path that leaves", static body => AddResource(
            body, new JsonObject { ["autoStorageContainerName"] = "a", ["filePath"] = "../x-1" })),
        new("TG4006", "a URL of ftp", static body => AddResource(
            body, new JsonObject { ["storageContainerUrl"] = "ftp://h/f", ["filePath"] = "x-1" })),
        new("TG4008", "an identity for auto-storage", static body => AddResource(
            body, new JsonObject { ["autoStorageContainerName"] = "a", ["filePath"] = "x-1", ["identityReference"] = Identity() })),
        new("TG4010", "no condition", static body => AddOutput(body, static output => output.Remove("uploadOptions"))),
        new("TG4010", "no container", static body => AddOutput(body, static output => Container(output).Remove("containerUrl"))),
        new("TG4010", "no pattern", static body => AddOutput(body, static output => output.Remove("filePattern"))),
        new("TG4011", "neither a signature nor an identity", static body => AddOutput(
            body, static output => Container(output).Remove("identityReference"))),
        new("TG4012", "a space in a header's name", static body => AddOutput(
            body,
            static output => Set(
                Container(output), "uploadHeaders", new JsonArray(new JsonObject { ["name"] = "A B", ["value"] = "c" })))),
        new("TG4012", "a line break in a header", static body => AddOutput(
            body,
            static output => Set(
                Container(output), "uploadHeaders", new JsonArray(new JsonObject { ["name"] = "A", ["value"] = "b\r\nC: d" })))),
        new("TG4014", "an invalid identity", static body => AddOutput(
            body, static output => Set(Container(output), "identityReference", new JsonObject { ["resourceId"] = "/subscriptions/x" }))),
        new("TG4015", "plain http", static body => AddOutput(body, static output => Set(Container(output), "containerUrl", "http://h/c"))),
        new("TG4005", "an absolute path", static body => AddResource(
            body, new JsonObject { ["autoStorageContainerName"] = "a", ["filePath"] = "/x-1" })),
        new("TG4006", "a space in a URL", static body => AddResource(
            body, new JsonObject { ["storageContainerUrl"] = "https://h/a b", ["filePath"] = "x-1" })),
        new("TG4011", "a query of a container", static body => AddOutput(
            body, static output => Set(Container(output), "containerUrl", "https://h/c?restype=container"))),
        new("TG4016", "the standard output in the working directory", static body => AddOutput(
            body, static output => Set(output, "filePattern", "stdout.txt"))),
        new("TG4017", "a variable in a blob's name", static body => AddOutput(
            body, static output => Set(Container(output), "path", "only-here/$AZ_BATCH_TASK_ID"))),
        new("TG5020", "an id of a job task", static body => Set(body, "id", "jobrelease")),
        new("TG5001", "a negative duration", static body => Set(body, "constraints", new JsonObject { ["retentionTime"] = "-PT1H" })),
        new("TG5001", "a duration of nothing", static body => Set(body, "constraints", new JsonObject { ["maxWallClockTime"] = "PT0S" })),
        new("TG5001", "no duration", static body => Set(body, "constraints", new JsonObject { ["retentionTime"] = "soon" })),
        new("TG5002", "a year", static body => Set(body, "constraints", new JsonObject { ["maxWallClockTime"] = "P365D" })),
        new("TG5003", "-2 retries", static body => Set(body, "constraints", new JsonObject { ["maxTaskRetryCount"] = -2 })),
        new("TG5004", "retries without end", static body => Set(body, "constraints", new JsonObject { ["maxTaskRetryCount"] = -1 })),
        new("TG5005", "no sourceId", static body => !body.ContainsKey("multiInstanceSettings") && Set(body, "requiredSlots", 0)),
        new("TG5006", "slots of a multi-instance task", static body => body.ContainsKey("multiInstanceSettings")
            && Set(body, "requiredSlots", 2)),
        new("TG5007", "no instance", static body => In(
            body, "multiInstanceSettings", static settings => Set(settings, "numberOfInstances", 0))),
        new("TG5008", "no coordination command", static body => In(
            body, "multiInstanceSettings", static settings => settings.Remove("coordinationCommandLine"))),
        new("TG5009", "a negative range", static body => Set(
            body, "dependsOn", new JsonObject { ["taskIdRanges"] = new JsonArray(new JsonObject { ["start"] = -1, ["end"] = 4 }) })),
        new("TG5010", "a task that waits for itself", static body => Set(
            body, "dependsOn", new JsonObject { ["taskIds"] = new JsonArray((JsonNode)(string)body["id"]!) })),
        new("TG5012", "a duplicate id", static body => Set(body, "dependsOn", new JsonObject { ["taskIds"] = new JsonArray("b", "B") })),
        new("TG5013", "a user of two kinds", static body => Set(
            body, "userIdentity", new JsonObject { ["username"] = "u", ["autoUser"] = new JsonObject { ["scope"] = "task" } })),
        new("TG5014", "a package without an id", static body => Set(
            body, "applicationPackageReferences", new JsonArray(new JsonObject { ["applicationId"] = "" }))),
        new("TG5015", "an id that no task can have", static body => Set(
            body, "dependsOn", new JsonObject { ["taskIds"] = new JsonArray("a b") })),
        new("TG5016", "more slots than a node has", static body => !body.ContainsKey("multiInstanceSettings")
            && Set(body, "requiredSlots", 257)),
        new("TG5017", "a duplicate package", static body => Repeat(body, "applicationPackageReferences")),
        new("TG5018", "a token of the service", static body => Set(
            body, "authenticationTokenSettings", new JsonObject { ["access"] = new JsonArray("job") })),
        new("TG6001", "a signature", static body => AddResource(
            body,
            new JsonObject { ["httpUrl"] = "https://h/f?sig=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG%3D", ["filePath"] = "x-1" })),
        new("TG6002", "an administrator", static body => Set(
            body, "userIdentity", new JsonObject { ["autoUser"] = new JsonObject { ["elevationLevel"] = "admin" } })),
        new("TG0012", "no affinity", static body => Set(body, "affinityInfo", new JsonObject())),
    ];

    public override string ToString() => $"{RuleId}: {What}";

    private static bool Set(JsonObject body, string name, JsonNode value)
    {
        body[name] = value;
        return true;
    }

    private static bool In(JsonObject body, string name, Func<JsonObject, bool> change) => body[name] is JsonObject value && change(value);

    private static bool InFirst(JsonObject body, string name, Func<JsonObject, bool> change) =>
        body[name] is JsonArray { Count: > 0 } list && change(list[0]!.AsObject());

    private static bool Repeat(JsonObject body, string name)
    {
        if (body[name] is not JsonArray { Count: > 0 } list) return false;
        list.Add(list[0]!.DeepClone());
        return true;
    }

    private static bool AddResource(JsonObject body, JsonObject file) => Add(body, "resourceFiles", file);

    private static bool AddOutput(JsonObject body, Func<JsonObject, bool> change)
    {
        var output = new JsonObject
        {
            ["filePattern"] = "only-here.txt",
            ["destination"] = new JsonObject
            {
                ["container"] = new JsonObject
                {
                    ["containerUrl"] = "https://h/c",
                    ["path"] = "only-here",
                    ["identityReference"] = Identity(),
                }
            },
            ["uploadOptions"] = new JsonObject { ["uploadCondition"] = "tasksuccess" },
        };
        return change(output) && Add(body, "outputFiles", output);
    }

    private static bool Add(JsonObject body, string name, JsonObject item)
    {
        if (body[name] is not JsonArray list) body[name] = list = [];
        list.Add((JsonNode)item);
        return true;
    }

    private static JsonObject Container(JsonObject output) => output["destination"]!["container"]!.AsObject();

    private static JsonObject Identity() =>
        new() { ["resourceId"] = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i" };
}
