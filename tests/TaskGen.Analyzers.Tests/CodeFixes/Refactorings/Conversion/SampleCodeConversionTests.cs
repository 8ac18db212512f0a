using System;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

/// <summary>Shapes of code that public samples of both clients have.</summary>
public sealed class SampleCodeConversionTests
{
    public static TheoryData<string, string> Bodies => new()
    {
        // A loop with an index, and an identifier that is put together.
        {
            "Azure",
            """
            for (var i = 0; i < 2; i++) tasks.Add(⟦⟧new BatchTaskCreateOptions("sum" + i.ToString("D3"),
                "/bin/sh -c 'expr " + i + " + 1'"));
            """
        },
        // A named argument, in another order.
        { "Azure", """tasks.Add(new ⟦⟧BatchTaskCreateOptions(commandLine: "run " + n++, id: "a" + n));""" },
        // The same variable before and after it changes.
        { "Azure", """var t = ⟦⟧new BatchTaskCreateOptions("a" + n, "run " + ++n); t.DisplayName = "n" + n; tasks.Add(t);""" },
        // A value that is declared between.
        { "Azure", """var t = ⟦⟧new BatchTaskCreateOptions("a", "run"); var label = s + "!"; t.DisplayName = label; tasks.Add(t);""" },
        // A constant, a conditional, and a null-coalescing value.
        {
            "Azure",
            """
            const string P = "pre-"; tasks.Add(⟦⟧new BatchTaskCreateOptions(P + (n > 3 ? "x" : s), s ?? "none") {
                DisplayName = n > 3 ? null : s });
            """
        },
        // A verbatim string, a raw string, and braces.
        {
            "Azure",
            """"
            tasks.Add(⟦⟧new BatchTaskCreateOptions("a", $$"""cmd /c echo {x} "{{s}}" \ {{n}}""") { DisplayName = @"C:\{d}" });
            """"
        },
        {
            "Azure",
            """
            tasks.Add(⟦⟧new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile {
                HttpUri = new Uri("https://e.com/" + s), FilePath = s, FileMode = "0755" }, new ResourceFile {
                StorageContainerUri = uri, BlobPrefix = "p/" } } });
            """
        },
        {
            "Azure",
            """
            tasks.Add(⟦⟧new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = uri,
                FilePath = "in", IdentityReference = new BatchNodeIdentityReference {
                ResourceId = new Azure.Core.ResourceIdentifier("/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/" + s) }
                } } });
            """
        },
        {
            "Azure",
            """
            tasks.Add(⟦⟧new("a", "run") { OutputFiles = { new OutputFile("*.txt", new OutputFileDestination {
                Container = new(uri) { UploadHeaders = { new OutputFileUploadHeader("Content-Type") { Value = s } } } },
                new("taskCompletion")) } });
            """
        },
        {
            "Azure",
            """
            tasks.Add(⟦⟧new BatchTaskCreateOptions("a", "run") { UserIdentity = new UserIdentity { Username = s },
                AffinityInfo = new BatchAffinityInfo(s) });
            """
        },
        { "Azure", """var t = ⟦⟧new BatchTaskCreateOptions("a", "run"); { t.DisplayName = s; } t.RequiredSlots = n; tasks.Add(t);""" },
        {
            "Azure",
            """
            var t = ⟦⟧new BatchTaskCreateOptions("a", "run");
            foreach (var x in new[] { "A", "B" }) t.EnvironmentSettings.Add(new EnvironmentSetting(x) { Value = s });
            tasks.Add(t);
            """
        },
        {
            "Azure",
            """
            var t = ⟦⟧new BatchTaskCreateOptions("a", "run");
            t.EnvironmentSettings.Add(new EnvironmentSetting(s + "_X") { Value = s });
            t.EnvironmentSettings.Add(new EnvironmentSetting("Y")); tasks.Add(t);
            """
        },
        {
            "Azure",
            """
            var t = ⟦⟧new BatchTaskCreateOptions("a", "run");
            t.Constraints = new BatchTaskConstraints { MaxWallClockTime = TimeSpan.FromMinutes(n) };
            t.MultiInstanceSettings = new MultiInstanceSettings("cmd /c start " + s) { NumberOfInstances = n }; tasks.Add(t);
            """
        },
        {
            "Azure",
            """
            tasks.Add(⟦⟧new BatchTaskCreateOptions("a", "run") {
                ContainerSettings = new BatchTaskContainerSettings("r.io/a:" + n) { Registry = new ContainerRegistryReference {
                RegistryServerUri = new Uri("https://r.io"), Username = "u", Password = s } } });
            """
        },
        {
            "Azure",
            """
            tasks.Add(⟦⟧new BatchTaskCreateOptions("a", "run") { ExitConditions = new ExitConditions { ExitCodeRanges = {
                new ExitCodeRangeMapping(1, 255, new ExitOptions { DependencyAction = DependencyAction.Block }) },
                FileUploadError = new ExitOptions { JobAction = "terminate" } } });
            """
        },
        {
            "Azure",
            """
            Func<int, BatchTaskCreateOptions> make = i => { var t = new BatchTaskCreateOptions($"t{i}", "run");
            t.DisplayName⟦⟧ = $"Task {i} of {n}"; return t; }; tasks.Add(make(1)); tasks.Add(make(2));
            """
        },
        { "Azure", """var options = ⟦⟧new BatchTaskCreateOptions("a", string.Join(" ", new[] { "run", s })); tasks.Add(options);""" },
        {
            "Azure",
            """
            BatchTaskDependencies d = new BatchTaskDependencies(); d.TaskIds.Add("b"); d.TaskIds.Add(s);
            tasks.Add(⟦⟧new BatchTaskCreateOptions("a", "run") { DependsOn = d });
            """
        },
        { "Azure", """tasks.Add(⟦⟧new BatchTaskCreateOptions($"{n}", $"{s}") { DisplayName = $"{n}" });""" },
        {
            "Azure",
            """
            switch (n) { default: var t = ⟦⟧new BatchTaskCreateOptions("a", "run"); t.DisplayName = s; tasks.Add(t); break; }
            """
        },
        {
            "Microsoft",
            """
            CloudTask task = ⟦⟧new CloudTask(string.Format("topNtask{0}", n), String.Format("cmd /c {0}\\TopN.exe {1} \"{2}\"",
                "%AZ_BATCH_TASK_SHARED_DIR%", n, s)); task.RequiredSlots = 1; tasks.Add(task);
            """
        },
        {
            "Microsoft",
            """
            var files = new List<ResourceFile> { ResourceFile.FromUrl("https://e.com/a", "a") };
            tasks.Add(⟦⟧new CloudTask("a", "run") { ResourceFiles = files, DependsOn = TaskDependencies.OnId(s) });
            """
        },
        {
            "Microsoft",
            """
            var task = ⟦⟧new CloudTask("a", "run") { DependsOn = TaskDependencies.OnIdRange(1, n) };
            task.OutputFiles = new List<OutputFile> { new OutputFile(@"..\std*.txt",
                new OutputFileDestination(new OutputFileBlobContainerDestination(uri.ToString(), path: s)),
                new OutputFileUploadOptions(OutputFileUploadCondition.TaskCompletion)) }; tasks.Add(task);
            """
        },
        {
            "Microsoft",
            """
            tasks.Add(⟦⟧new CloudTask("a", "run") {
                UserIdentity = new UserIdentity(new AutoUserSpecification(scope: AutoUserScope.Pool)),
                ContainerSettings = new TaskContainerSettings(imageName: "a/b:1", containerRunOptions: "--rm",
                workingDirectory: ContainerWorkingDirectory.TaskWorkingDirectory),
                ApplicationPackageReferences = new List<ApplicationPackageReference> { new ApplicationPackageReference {
                ApplicationId = "ffmpeg", Version = "4.3" } } });
            """
        },
        {
            "Microsoft",
            """
            tasks.Add(⟦⟧new CloudTask("a", "run") { EnvironmentSettings = new[] { new EnvironmentSetting("A", n.ToString()),
                new EnvironmentSetting("B", null) }, Constraints = new TaskConstraints(maxTaskRetryCount: n) });
            """
        },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Converted_code_sends_the_same(string client, string body)
    {
        var type = client == "Azure" ? "BatchTaskCreateOptions" : "CloudTask";
        await ConversionVerifier.SendsSameBody(
            $$"""
            using System;
            using System.Collections.Generic;
            using {{(client == "Azure" ? "Azure.Compute.Batch" : "Microsoft.Azure.Batch")}};
            {{(client == "Azure" ? "" : "using Microsoft.Azure.Batch.Common;")}}

            namespace Studio;

            public static class Consumer
            {
                public static List<{{type}}> Create(string s, int n, Uri uri)
                {
                    var tasks = new List<{{type}}>();
                    {{body}}
                    return tasks;
                }
            }
            """,
            arguments: ["it's {a} \"b\".txt", 7, new Uri("https://a.blob.core.windows.net/c?sv=1&sig=a%2Fb")]);
    }
}
