using System;

namespace Strict.Consumer
{
    /// <summary>
    /// Private members that are read by the generated partial only. No analyzer may report them as unused, or as candidates for static.
    /// </summary>
    [TaskGen.BatchTask(Id = "private-{_number}", CommandLine = "run {Scene} {GetPath()} {_kind}")]
    [TaskGen.EnvironmentSetting("SINCE", "{Since:O}")]
    public sealed partial class PrivateMembers
    {
        private readonly int _number;
        private readonly ConsoleColor _kind;

        /// <summary>Initializes a new instance.</summary>
        /// <param name="number">The number.</param>
        public PrivateMembers(int number)
        {
            _number = number;
            _kind = ConsoleColor.Red;
        }

        private string Scene { get; } = "lobby";

        private DateTimeOffset Since { get; } = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

        private string GetPath() => "/tmp/" + Scene;
    }
}
