using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Analyzers.Writing;
using TaskGen.Tool.Importing;

namespace TaskGen.Tool.Tests.Importing;

/// <summary>Imports the inputs of users, where they are available beside the repository.</summary>
public sealed class FieldCasesTests
{
    [SkippableFact]
    public void Imported_cases_round_trip()
    {
        var file = Path.Combine(RepositoryFiles.Root, "..", "shared", "field", "cases.json");
        Skip.IfNot(File.Exists(file), "The inputs are not available.");
        var compared = 0;
        foreach (var input in JsonNode.Parse(File.ReadAllText(file))!.AsArray().Select(static entry => entry!["input"]!))
        {
            var expected = (input as JsonArray ?? input["value"] as JsonArray ?? [input.DeepClone()])
                .Select(static task => task!.ToJsonString()).ToList();
            var (tasks, _) = JsonTaskReader.Read(input.ToJsonString());
            Assert.Equal(expected.Count, tasks.Count);

            // A duration in the format of TimeSpan, which the service rejects, is exported in the format that it accepts.
            var found = TaskFileChecker.Check(new TaskFile("-", tasks, []), isWindows: false);
            if (found.Any(
                static finding => finding.Descriptor.Id == "TG5001"
                    && finding.Message.Contains("not an ISO 8601", System.StringComparison.Ordinal)))
            {
                continue;
            }
            for (var i = 0; i < tasks.Count; i++)
            {
                var name = ClassNames.ForTask(tasks[i].Id, new HashSet<string>());
                var secrets = new SecretProperties(tasks[i], name).All.Select(static secret => (secret.Name, secret.Value)).ToArray();
                var source = ClassWriter.Write(tasks[i], "Tasks", name);
                if (!CompiledTask.TryWrite(source, "Tasks." + name, secrets, out var json)) continue;
                CompiledTask.AssertSame(expected[i], json);
                compared++;
            }
        }

        Assert.True(compared > 30, $"{compared} cases were compared.");
    }
}
