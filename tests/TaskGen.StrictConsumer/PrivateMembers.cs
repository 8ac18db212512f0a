using System;

namespace Strict.Consumer
{
    /// <summary>Private members that nobody reads but the generated half: no rule may call them unused, or better static.</summary>
    [TaskGen.BatchTask(Id = "private-{_number}", CommandLine = "run {Scene} {GetPath()} {_kind}")]
    [TaskGen.EnvironmentSetting("SINCE", "{Since:O}")]
    public sealed partial class PrivateMembers
    {
        private readonly int _number;
        private readonly ConsoleColor _kind;

        /// <summary>Makes one.</summary>
        /// <param name="number">Its number.</param>
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
