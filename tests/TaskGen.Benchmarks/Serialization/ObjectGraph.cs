using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TaskGen.Benchmarks.Serialization;

/// <summary>
/// The typical task as people write it by hand: an object graph that System.Text.Json's generator serializes, command line quoted by hand
/// too.
/// </summary>
internal static class ObjectGraph
{
    public static readonly GraphContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static Body Of(int frame, string scene, Uri results, int threads)
    {
        var number = frame.ToString("D4", CultureInfo.InvariantCulture);
        return new()
        {
            Id = "frame-" + number,
            CommandLine = "/bin/sh -c 'blender -b "
                + scene
                + " -f "
                + frame.ToString(CultureInfo.InvariantCulture)
                + " -o \"$AZ_BATCH_TASK_WORKING_DIR/out\"'",
            DisplayName = scene + ", frame " + frame.ToString(CultureInfo.InvariantCulture),
            RequiredSlots = 2,
            Constraints = new() { MaxWallClockTime = "PT1H30M", RetentionTime = "P1D", MaxTaskRetryCount = 2 },
            ContainerSettings = new()
            {
                ImageName = "registry.example.com/blender:4.2",
                ContainerRunOptions = "--rm",
                ContainerHostBatchBindMounts = [new() { Source = "Task", IsReadOnly = true }],
            },
            EnvironmentSettings = [
                new() { Name = "BLENDER_LOG", Value = "/tmp/" + scene + ".log" },
                new() { Name = "BLENDER_THREADS", Value = threads.ToString(CultureInfo.InvariantCulture) },
            ],
            ExitConditions = new() { ExitCodeRanges = [new() { Start = 2, End = 4, ExitOptions = new() { JobAction = "terminate" } }] },
            OutputFiles =
            [
                new()
                {
                    FilePattern = "out*.png",
                    Destination = new() { Container = new() { ContainerUrl = results.AbsoluteUri, Path = "frames/" + number } },
                    UploadOptions = new() { UploadCondition = "tasksuccess" },
                },
            ],
            UserIdentity = new() { AutoUser = new() { Scope = "task", ElevationLevel = "nonadmin" } },
        };
    }

    internal sealed class Body
    {
        public string? Id { get; set; }
        public string? CommandLine { get; set; }
        public string? DisplayName { get; set; }
        public int? RequiredSlots { get; set; }
        public Constraints? Constraints { get; set; }
        public Container? ContainerSettings { get; set; }
        public List<Variable>? EnvironmentSettings { get; set; }
        public Exits? ExitConditions { get; set; }
        public List<Output>? OutputFiles { get; set; }
        public Identity? UserIdentity { get; set; }
    }

    internal sealed class Constraints
    {
        public string? MaxWallClockTime { get; set; }
        public string? RetentionTime { get; set; }
        public int? MaxTaskRetryCount { get; set; }
    }

    internal sealed class Container
    {
        public string? ImageName { get; set; }
        public string? ContainerRunOptions { get; set; }
        public List<Mount>? ContainerHostBatchBindMounts { get; set; }
    }

    internal sealed class Mount
    {
        public string? Source { get; set; }
        public bool? IsReadOnly { get; set; }
    }

    internal sealed class Variable
    {
        public string? Name { get; set; }
        public string? Value { get; set; }
    }

    internal sealed class Exits
    {
        public List<ExitRange>? ExitCodeRanges { get; set; }
    }

    internal sealed class ExitRange
    {
        public int Start { get; set; }
        public int End { get; set; }
        public Action? ExitOptions { get; set; }
    }

    internal sealed class Action
    {
        public string? JobAction { get; set; }
    }

    internal sealed class Output
    {
        public string? FilePattern { get; set; }
        public Destination? Destination { get; set; }
        public Upload? UploadOptions { get; set; }
    }

    internal sealed class Destination
    {
        public BlobContainer? Container { get; set; }
    }

    internal sealed class BlobContainer
    {
        public string? ContainerUrl { get; set; }
        public string? Path { get; set; }
    }

    internal sealed class Upload
    {
        public string? UploadCondition { get; set; }
    }

    internal sealed class Identity
    {
        public AutoUser? AutoUser { get; set; }
    }

    internal sealed class AutoUser
    {
        public string? Scope { get; set; }
        public string? ElevationLevel { get; set; }
    }
}

/// <summary>The context that System.Text.Json's generator implements.</summary>
[JsonSerializable(typeof(ObjectGraph.Body))]
internal sealed partial class GraphContext : JsonSerializerContext;
