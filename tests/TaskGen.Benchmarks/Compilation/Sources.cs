namespace TaskGen.Benchmarks.Compilation;

/// <summary>Classes for each generator, about as large as the typical task.</summary>
internal static class Sources
{
    public static string Task(int i) => $$"""
        using System;
        using System.Collections.Generic;
        using TaskGen;

        namespace Benchmark;

        [BatchTask(Id = "frame-{Frame:D4}", CommandLine = "/bin/sh -c 'blender -b {Scene} -f {Frame} -o \"$AZ_BATCH_TASK_WORKING_DIR/out\"'", DisplayName = "{Scene}, frame {Frame}", RequiredSlots = 2)]
        [TaskConstraints(MaxWallClockTime = "PT1H30M", RetentionTime = "P1D", MaxTaskRetryCount = 2)]
        [TaskContainerSettings("registry.example.com/blender:4.2", ContainerRunOptions = "--rm")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task, IsReadOnly = true)]
        [AutoUser(Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.NonAdmin)]
        [EnvironmentSetting("BLENDER_LOG", "/tmp/{Scene}.{{i}}.log")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Terminate)]
        [OutputFile("out*.png", ContainerUrl = "{Results}", Path = "frames/{Frame:D4}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial record Render{{i}}(int Frame, string Scene, Uri Results)
        {
            [EnvironmentSetting("BLENDER_THREADS")]
            public int Threads { get; init; } = 8;

            [ResourceFile]
            public IReadOnlyList<ResourceFile> Inputs { get; init; } = [];
        }
        """;

    public static string Json(int i) => $$"""
        using System.Collections.Generic;
        using System.Text.Json.Serialization;

        namespace Benchmark;

        public sealed class Render{{i}}
        {
            public string? Id { get; set; }
            public string? CommandLine { get; set; }
            public string? DisplayName { get; set; }
            public int? RequiredSlots { get; set; }
            public string? MaxWallClockTime { get; set; }
            public string? RetentionTime { get; set; }
            public int? MaxTaskRetryCount { get; set; }
            public string? ImageName { get; set; }
            public List<Variable{{i}}>? EnvironmentSettings { get; set; }
            public List<string>? Inputs { get; set; }
        }

        public sealed class Variable{{i}}
        {
            public string? Name { get; set; }
            public string? Value { get; set; }
        }

        [JsonSerializable(typeof(Render{{i}}))]
        public sealed partial class Context{{i}} : JsonSerializerContext;
        """;

    public static string SmallJson(int i) => $$"""
        using System.Text.Json.Serialization;

        namespace Benchmark;

        public sealed class Render{{i}}
        {
            public string? Id { get; set; }
            public string? CommandLine { get; set; }
            public string? DisplayName { get; set; }
            public int? RequiredSlots { get; set; }
        }

        [JsonSerializable(typeof(Render{{i}}))]
        public sealed partial class Context{{i}} : JsonSerializerContext;
        """;

    public static string Observable(int i) => $$"""
        using CommunityToolkit.Mvvm.ComponentModel;
        using CommunityToolkit.Mvvm.Input;

        namespace Benchmark;

        public sealed partial class Render{{i}} : ObservableObject
        {
            [ObservableProperty] private string? _id;
            [ObservableProperty] private string? _commandLine;
            [ObservableProperty] private string? _displayName;
            [ObservableProperty] private int _requiredSlots;
            [ObservableProperty] private string? _maxWallClockTime;
            [ObservableProperty] private string? _retentionTime;
            [ObservableProperty] private int _maxTaskRetryCount;
            [ObservableProperty] private string? _imageName;

            [RelayCommand]
            private void Start() => RequiredSlots++;
        }
        """;

    public static string Mapper(int i) => $$"""
        using Riok.Mapperly.Abstractions;

        namespace Benchmark;

        public sealed class From{{i}}
        {
            public string? Id { get; set; }
            public string? CommandLine { get; set; }
            public string? DisplayName { get; set; }
            public int RequiredSlots { get; set; }
            public string? MaxWallClockTime { get; set; }
            public string? RetentionTime { get; set; }
            public int MaxTaskRetryCount { get; set; }
            public string? ImageName { get; set; }
        }

        public sealed class To{{i}}
        {
            public string? Id { get; set; }
            public string? CommandLine { get; set; }
            public string? DisplayName { get; set; }
            public int RequiredSlots { get; set; }
            public string? MaxWallClockTime { get; set; }
            public string? RetentionTime { get; set; }
            public int MaxTaskRetryCount { get; set; }
            public string? ImageName { get; set; }
        }

        [Mapper]
        public sealed partial class Mapper{{i}}
        {
            public partial To{{i}} Map(From{{i}} from);
        }
        """;

    /// <summary>Returns a class that no generator processes.</summary>
    public static string Other(int i) => $$"""
        namespace Benchmark;

        [System.Serializable]
        public sealed class Other{{i}}
        {
            public int Number { get; set; }

            [System.Obsolete("Use Number.")]
            public string Text => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        """;
}
