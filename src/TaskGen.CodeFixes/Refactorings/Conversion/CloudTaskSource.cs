namespace TaskGen.CodeFixes.Refactorings.Conversion;

/// <summary>The source of the class that creates a task of the previous official client from a task of TaskGen.</summary>
internal static class CloudTaskSource
{
    public const string TypeName = "CloudTaskConverter";

    private const string Body = """
        /// <summary>
        /// Creates a task of Microsoft.Azure.Batch from a task of TaskGen: the same request, for a client that does not read JSON.
        /// </summary>
        internal static class CloudTaskConverter
        {
            /// <summary>Returns a task with the same properties.</summary>
            public static CloudTask Convert(global::TaskGen.IBatchTask task)
            {
                using (var document = JsonDocument.Parse(global::TaskGen.BatchTaskExtensions.ToUtf8Json(task)))
                {
                    var body = document.RootElement;
                    return new CloudTask(Text(body, "id"), Text(body, "commandLine"))
                    {
                        DisplayName = Text(body, "displayName"),
                        RequiredSlots = Number(body, "requiredSlots"),
                        AffinityInformation = Object(body, "affinityInfo", item => new AffinityInformation(Text(item, "affinityId"))),
                        ApplicationPackageReferences = List(body, "applicationPackageReferences", item => new ApplicationPackageReference
                        {
                            ApplicationId = Text(item, "applicationId"),
                            Version = Text(item, "version"),
                        }),
                        AuthenticationTokenSettings = Object(body, "authenticationTokenSettings", item => new AuthenticationTokenSettings
                        {
                            Access = AccessScope.Job,
                        }),
                        Constraints = Object(body, "constraints", item => new TaskConstraints(
                            Duration(item, "maxWallClockTime"), Duration(item, "retentionTime"), Number(item, "maxTaskRetryCount"))),
                        ContainerSettings = Object(body, "containerSettings", item => new TaskContainerSettings(
                            Text(item, "imageName"),
                            Text(item, "containerRunOptions"),
                            Object(item, "registry", registry => new ContainerRegistry(
                                Text(registry, "username"),
                                Text(registry, "password"),
                                Text(registry, "registryServer"),
                                Identity(registry))),
                            Choice<ContainerWorkingDirectory>(item, "workingDirectory"),
                            List(item, "containerHostBatchBindMounts", mount => new ContainerHostBatchBindMountEntry
                            {
                                Source = Text(mount, "source"),
                                IsReadOnly = mount.TryGetProperty("isReadOnly", out var isReadOnly)
                                    ? isReadOnly.GetBoolean()
                                    : (bool?)null,
                            }))),
                        DependsOn = Object(body, "dependsOn", item => new TaskDependencies(
                            Texts(item, "taskIds"),
                            List(item, "taskIdRanges", range => new TaskIdRange(
                                range.GetProperty("start").GetInt32(), range.GetProperty("end").GetInt32())))),
                        EnvironmentSettings = List(body, "environmentSettings", item => new EnvironmentSetting(
                            Text(item, "name"), Text(item, "value"))),
                        ExitConditions = Object(body, "exitConditions", item => new ExitConditions
                        {
                            ExitCodes = List(item, "exitCodes", code => new ExitCodeMapping(
                                code.GetProperty("code").GetInt32(), Options(code, "exitOptions"))),
                            ExitCodeRanges = List(item, "exitCodeRanges", range => new ExitCodeRangeMapping(
                                range.GetProperty("start").GetInt32(),
                                range.GetProperty("end").GetInt32(),
                                Options(range, "exitOptions"))),
                            PreProcessingError = Options(item, "preProcessingError"),
                            FileUploadError = Options(item, "fileUploadError"),
                            Default = Options(item, "default"),
                        }),
                        MultiInstanceSettings = Object(body, "multiInstanceSettings", item => new MultiInstanceSettings(
                            Text(item, "coordinationCommandLine"), Number(item, "numberOfInstances"))
                        {
                            CommonResourceFiles = List(item, "commonResourceFiles", File),
                        }),
                        OutputFiles = List(body, "outputFiles", Output),
                        ResourceFiles = List(body, "resourceFiles", File),
                        UserIdentity = Object(body, "userIdentity", item => Text(item, "username") is string user
                            ? new UserIdentity(user)
                            : new UserIdentity(Object(item, "autoUser", auto => new AutoUserSpecification(
                                Choice<AutoUserScope>(auto, "scope"), Choice<ElevationLevel>(auto, "elevationLevel"))))),
                    };
                }
            }

            private static OutputFile Output(JsonElement item)
            {
                var container = item.GetProperty("destination").GetProperty("container");
                var destination = new OutputFileBlobContainerDestination(Text(container, "containerUrl"), Text(container, "path"))
                {
                    IdentityReference = Identity(container),
                    UploadHeaders = List(
                        container, "uploadHeaders", header => new HttpHeader(Text(header, "name"), Text(header, "value"))),
                };
                return new OutputFile(
                    Text(item, "filePattern"),
                    new OutputFileDestination(destination),
                    new OutputFileUploadOptions(
                        Choice<OutputFileUploadCondition>(item.GetProperty("uploadOptions"), "uploadCondition").GetValueOrDefault()));
            }

            private static ResourceFile File(JsonElement item)
            {
                if (Text(item, "httpUrl") is string url)
                {
                    return Identity(item) is ComputeNodeIdentityReference identity
                        ? ResourceFile.FromUrl(url, identity, Text(item, "filePath"), Text(item, "fileMode"))
                        : ResourceFile.FromUrl(url, Text(item, "filePath"), Text(item, "fileMode"));
                }

                if (Text(item, "storageContainerUrl") is string container)
                {
                    return Identity(item) is ComputeNodeIdentityReference identity
                        ? ResourceFile.FromStorageContainerUrl(
                            container, identity, Text(item, "filePath"), Text(item, "blobPrefix"), Text(item, "fileMode"))
                        : ResourceFile.FromStorageContainerUrl(
                            container, Text(item, "filePath"), Text(item, "blobPrefix"), Text(item, "fileMode"));
                }

                return ResourceFile.FromAutoStorageContainer(
                    Text(item, "autoStorageContainerName"), Text(item, "filePath"), Text(item, "blobPrefix"), Text(item, "fileMode"));
            }

            private static ComputeNodeIdentityReference Identity(JsonElement parent) => Object(
                parent, "identityReference", item => new ComputeNodeIdentityReference { ResourceId = Text(item, "resourceId") });

            private static ExitOptions Options(JsonElement parent, string name) => Object(parent, name, item => new ExitOptions
            {
                JobAction = Choice<JobAction>(item, "jobAction"),
                DependencyAction = Choice<DependencyAction>(item, "dependencyAction"),
            });

            private static string Text(JsonElement parent, string name) =>
                parent.TryGetProperty(name, out var value) ? value.GetString() : null;

            private static int? Number(JsonElement parent, string name) =>
                parent.TryGetProperty(name, out var value) ? value.GetInt32() : (int?)null;

            private static TimeSpan? Duration(JsonElement parent, string name) =>
                parent.TryGetProperty(name, out var value) ? XmlConvert.ToTimeSpan(value.GetString()) : (TimeSpan?)null;

            private static T? Choice<T>(JsonElement parent, string name)
                where T : struct =>
                parent.TryGetProperty(name, out var value) ? (T)Enum.Parse(typeof(T), value.GetString(), ignoreCase: true) : (T?)null;

            private static T Object<T>(JsonElement parent, string name, Func<JsonElement, T> create)
                where T : class =>
                parent.TryGetProperty(name, out var value) ? create(value) : null;

            private static List<T> List<T>(JsonElement parent, string name, Func<JsonElement, T> create) =>
                parent.TryGetProperty(name, out var value) ? value.EnumerateArray().Select(create).ToList() : null;

            private static List<string> Texts(JsonElement parent, string name) => List(parent, name, item => item.GetString());
        }

        """;

    /// <summary>Returns the full name of the class in a namespace.</summary>
    public static string NameIn(string space) => space.Length == 0 ? TypeName : space + "." + TypeName;

    /// <summary>Returns the source for a namespace; empty for the global namespace.</summary>
    public static string In(string space) =>
        "#nullable disable\n\n"
        + (space.Length == 0 ? "" : $"namespace {space};\n\n")
        + """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json;
            using System.Xml;
            using Microsoft.Azure.Batch;
            using Microsoft.Azure.Batch.Common;


            """.Replace("\r\n", "\n")
        + Body.Replace("\r\n", "\n");
}
