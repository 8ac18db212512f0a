using System;

namespace TaskGen.Tests.Serialization;

/// <summary>A task without generated code, with every property of every record.</summary>
public sealed class TaskAddParameterTests
{
    [Fact]
    public void Every_property_is_written()
    {
        var identity = new ComputeNodeIdentityReference { ResourceId = "me" };
        var task = new TaskAddParameter
        {
            Id = "a",
            CommandLine = "run",
            DisplayName = "Name",
            RequiredSlots = 1,
            AffinityInfo = new() { AffinityId = "node" },
            ApplicationPackageReferences = [new() { ApplicationId = "p", Version = "1.0" }, new() { ApplicationId = "q" }],
            AuthenticationTokenSettings = new() { Access = [AccessScope.Job, AccessScope.Job] },
            Constraints = new() { MaxWallClockTime = TimeSpan.FromHours(1), RetentionTime = TimeSpan.FromDays(1), MaxTaskRetryCount = 2 },
            ContainerSettings = new()
            {
                ImageName = "r.io/i:1",
                ContainerRunOptions = "--rm",
                WorkingDirectory = ContainerWorkingDirectory.TaskWorkingDirectory,
                Registry = new() { RegistryServer = "r.io", Username = "u", Password = "p", IdentityReference = identity },
                ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Shared, IsReadOnly = true }, new()],
            },
            DependsOn = new() { TaskIds = ["b", "c"], TaskIdRanges = [new(1, 2), new(3, 3)] },
            EnvironmentSettings = [new() { Name = "A", Value = "1" }, new() { Name = "B" }],
            ExitConditions = new()
            {
                ExitCodes = [new() { Code = 1, ExitOptions = new() { JobAction = JobAction.Terminate } }],
                ExitCodeRanges = [new() { Start = 2, End = 3, ExitOptions = new() { DependencyAction = DependencyAction.Block } }],
                PreProcessingError = new() { JobAction = JobAction.None, DependencyAction = DependencyAction.Satisfy },
                FileUploadError = new() { JobAction = JobAction.Disable },
                Default = new(),
            },
            MultiInstanceSettings = new()
            {
                CoordinationCommandLine = "c",
                NumberOfInstances = 2,
                CommonResourceFiles = [new() { AutoStorageContainerName = "s" }],
            },
            OutputFiles = [new()
            {
                FilePattern = "*",
                Destination = new() { Container = new()
                {
                    ContainerUrl = "https://h/c",
                    Path = "p",
                    IdentityReference = identity,
                    UploadHeaders = [new() { Name = "H", Value = "v" }],
                } },
                UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskCompletion },
            }],
            ResourceFiles = [
                new() { HttpUrl = "https://h/f", FilePath = "f", FileMode = "0755" },
                new() { StorageContainerUrl = "https://h/c", BlobPrefix = "b", IdentityReference = identity },
            ],
            UserIdentity = new() { AutoUser = new() { Scope = AutoUserScope.Pool, ElevationLevel = ElevationLevel.Admin } },
        };
        JsonAssert.Equal(
            """
            {
              "id": "a", "commandLine": "run", "displayName": "Name", "requiredSlots": 1,
              "affinityInfo": { "affinityId": "node" },
              "applicationPackageReferences": [ { "applicationId": "p", "version": "1.0" }, { "applicationId": "q" } ],
              "authenticationTokenSettings": { "access": [ "job", "job" ] },
              "constraints": { "maxWallClockTime": "PT1H", "retentionTime": "P1D", "maxTaskRetryCount": 2 },
              "containerSettings": {
                "imageName": "r.io/i:1", "containerRunOptions": "--rm", "workingDirectory": "taskWorkingDirectory",
                "registry": { "registryServer": "r.io", "username": "u", "password": "p", "identityReference": { "resourceId": "me" } },
                "containerHostBatchBindMounts": [ { "source": "Shared", "isReadOnly": true }, {} ]
              },
              "dependsOn": { "taskIds": [ "b", "c" ], "taskIdRanges": [ { "start": 1, "end": 2 }, { "start": 3, "end": 3 } ] },
              "environmentSettings": [ { "name": "A", "value": "1" }, { "name": "B" } ],
              "exitConditions": {
                "exitCodes": [ { "code": 1, "exitOptions": { "jobAction": "terminate" } } ],
                "exitCodeRanges": [ { "start": 2, "end": 3, "exitOptions": { "dependencyAction": "block" } } ],
                "preProcessingError": { "jobAction": "none", "dependencyAction": "satisfy" },
                "fileUploadError": { "jobAction": "disable" }, "default": {}
              },
              "multiInstanceSettings": {
                "coordinationCommandLine": "c", "numberOfInstances": 2, "commonResourceFiles": [ { "autoStorageContainerName": "s" } ]
              },
              "outputFiles": [ {
                "filePattern": "*",
                "destination": { "container": {
                  "containerUrl": "https://h/c", "path": "p", "identityReference": { "resourceId": "me" },
                  "uploadHeaders": [ { "name": "H", "value": "v" } ] } },
                "uploadOptions": { "uploadCondition": "taskcompletion" }
              } ],
              "resourceFiles": [
                { "httpUrl": "https://h/f", "filePath": "f", "fileMode": "0755" },
                { "storageContainerUrl": "https://h/c", "blobPrefix": "b", "identityReference": { "resourceId": "me" } }
              ],
              "userIdentity": { "autoUser": { "scope": "pool", "elevationLevel": "admin" } }
            }
            """,
            task);
    }
}
