namespace Strict.Consumer
{
    /// <summary>A task in an old-style namespace.</summary>
    [global::TaskGen.BatchTask(Id = "strict-{Number:D4}", CommandLine = "/bin/sh -c 'run {Name} \"$HOME\"'", DisplayName = "{Name}")]
    [global::TaskGen.TaskContainerSettings("ubuntu:24.04")]
    [global::TaskGen.EnvironmentSetting("WHEN", "{When:O} {Where} {Kind}")]
    [global::TaskGen.TaskConstraints(MaxWallClockTime = "{Limit}")]
    public partial class StrictTask
    {
        /// <summary>A number.</summary>
        public int Number { get; set; }

        /// <summary>A name.</summary>
        public string Name { get; set; } = "";

        /// <summary>A time.</summary>
        public global::System.DateTimeOffset When { get; set; }

        /// <summary>A place.</summary>
        public global::System.Uri? Where { get; set; }

        /// <summary>A kind.</summary>
        public global::System.DayOfWeek? Kind { get; set; }

        /// <summary>A limit.</summary>
        public global::System.TimeSpan Limit { get; set; }

        /// <summary>Slots.</summary>
        [global::TaskGen.RequiredSlots]
        public int? Slots { get; set; }

        /// <summary>Files.</summary>
        [global::TaskGen.ResourceFile]
        public global::System.Collections.Generic.IEnumerable<global::TaskGen.ResourceFile>? Files { get; set; }

        /// <summary>Variables.</summary>
        [global::TaskGen.EnvironmentSetting]
        public global::System.Collections.Generic.IReadOnlyDictionary<string, string>? Variables { get; set; }

        /// <summary>The tasks to wait for.</summary>
        [global::TaskGen.DependsOn]
        public StrictTask? Before { get; set; }

        /// <summary>The exit conditions.</summary>
        [global::TaskGen.OnOtherExit]
        public global::TaskGen.ExitOptions? AtTheEnd { get; set; }

        /// <summary>A mount.</summary>
        [global::TaskGen.ContainerHostBatchBindMount]
        public global::TaskGen.ContainerHostDataPath Mount { get; set; }
    }

    /// <summary>A derived task.</summary>
    [global::TaskGen.BatchTask(Id = "derived-{Number}")]
    public sealed partial class DerivedTask : StrictTask
    {
    }

    internal static partial class Outer<T>
        where T : class
    {
        [global::TaskGen.BatchTask(Id = "nested-{@class}", CommandLine = "run")]
        internal sealed partial class Nested
        {
            public int @class { get; set; }

            public T? Anything { get; set; }
        }
    }
}
