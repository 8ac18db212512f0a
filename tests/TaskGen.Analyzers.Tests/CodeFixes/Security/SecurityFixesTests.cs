using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Security;

/// <summary>All code fixes that are offered for secrets and privileges, and the source after each.</summary>
public sealed class SecurityFixesTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render;
        """,
        """
        TG6001.Member: Replace secret with '{DbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        public sealed partial class Render
        {
            [Secret] public required string DbPassword { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render
        {
            [Secret] public required string DbPassword { get; init; }
        }
        """,
        """
        TG6001.Member: Replace secret with '{DbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        public sealed partial class Render
        {
            [Secret] public required string DbPassword { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render
        {
            public required string DbPassword { get; init; }
        }
        """,
        """
        TG6001.Member: Replace secret with '{DbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        public sealed partial class Render
        {
            public required string DbPassword { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render
        {
            [Secret] public string? DbPassword { get; init; }
            public int SecretDbPassword => 1;
        }
        """,
        """
        TG6001.Member: Replace secret with '{SecretDbPassword2}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{SecretDbPassword2}")]
        public sealed partial class Render
        {
            [Secret] public string? DbPassword { get; init; }
            public int SecretDbPassword => 1;
            [Secret] public required string SecretDbPassword2 { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render
        {
            [Secret] public string DbPassword => "x";
        }
        """,
        """
        TG6001.Member: Replace secret with '{SecretDbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{SecretDbPassword}")]
        public sealed partial class Render
        {
            [Secret] public string DbPassword => "x";
            [Secret] public required string SecretDbPassword { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render
        {
            [Secret] public string DbPassword { get; } = "x";
        }
        """,
        """
        TG6001.Member: Replace secret with '{SecretDbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{SecretDbPassword}")]
        public sealed partial class Render
        {
            [Secret] public string DbPassword { get; } = "x";
            [Secret] public required string SecretDbPassword { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render
        {
            [Secret] public string DbPassword => System.Environment.MachineName;
        }
        """,
        """
        TG6001.Member: Replace secret with '{DbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        public sealed partial class Render
        {
            [Secret] public string DbPassword => System.Environment.MachineName;
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render
        {
            [Secret] public string DbPassword { get; private set; } = "";
        }
        """,
        """
        TG6001.Member: Replace secret with '{SecretDbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{SecretDbPassword}")]
        public sealed partial class Render
        {
            [Secret] public string DbPassword { get; private set; } = "";
            [Secret] public required string SecretDbPassword { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render
        {
            [Secret] public static string DbPassword { get; set; } = "";
        }
        """,
        """
        TG6001.Member: Replace secret with '{SecretDbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{SecretDbPassword}")]
        public sealed partial class Render
        {
            [Secret] public static string DbPassword { get; set; } = "";
            [Secret] public required string SecretDbPassword { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render : Base;

        public abstract class Base
        {
            [Secret] public required string DbPassword { get; init; }
        }
        """,
        """
        TG6001.Member: Replace secret with '{DbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        public sealed partial class Render : Base;

        public abstract class Base
        {
            [Secret] public required string DbPassword { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render : Base;

        public abstract class Base
        {
            [Secret] private string DbPassword { get; init; } = "";
        }
        """,
        """
        TG6001.Member: Replace secret with '{DbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        public sealed partial class Render : Base
        {
            [Secret] public required string DbPassword { get; init; }
        }

        public abstract class Base
        {
            [Secret] private string DbPassword { get; init; } = "";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public sealed partial class Render
        {
            [Secret] internal string DbPassword { get; init; } = "";
        }
        """,
        """
        TG6001.Member: Replace secret with '{DbPassword}'
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        public sealed partial class Render
        {
            [Secret] internal string DbPassword { get; init; } = "";
        }
        """)]
    [InlineData(
        """
        [TaskProfile]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        public static class Settings;
        """,
        "")]
    [InlineData(
        """
        public static class Settings
        {
            public static EnvironmentSetting Value { get; } = new() { Name = "DB_PASSWORD", Value = "hunter2hunter2" };
        }
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run --password hunter2hunter2 x")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        [EnvironmentSetting("OTHER_PASSWORD", "hunter3hunter3")]
        public sealed partial record Render;
        """,
        """
        TG6001.Member: Replace secret with '{Password}'
        [BatchTask(Id = "a", CommandLine = "run --password {Password} x")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        [EnvironmentSetting("OTHER_PASSWORD", "hunter3hunter3")]
        public sealed partial record Render
        {
            [Secret] public required string Password { get; init; }
        }
        Fix All:
        [BatchTask(Id = "a", CommandLine = "run --password {Password} x")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        [EnvironmentSetting("OTHER_PASSWORD", "{OtherPassword}")]
        public sealed partial record Render
        {
            [Secret] public required string OtherPassword { get; init; }
            [Secret] public required string DbPassword { get; init; }
            [Secret] public required string Password { get; init; }
        }
        TG6001.Member: Replace secret with '{DbPassword}'
        [BatchTask(Id = "a", CommandLine = "run --password hunter2hunter2 x")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        [EnvironmentSetting("OTHER_PASSWORD", "hunter3hunter3")]
        public sealed partial record Render
        {
            [Secret] public required string DbPassword { get; init; }
        }
        Fix All:
        [BatchTask(Id = "a", CommandLine = "run --password {Password} x")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        [EnvironmentSetting("OTHER_PASSWORD", "{OtherPassword}")]
        public sealed partial record Render
        {
            [Secret] public required string OtherPassword { get; init; }
            [Secret] public required string DbPassword { get; init; }
            [Secret] public required string Password { get; init; }
        }
        TG6001.Member: Replace secret with '{OtherPassword}'
        [BatchTask(Id = "a", CommandLine = "run --password hunter2hunter2 x")]
        [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
        [EnvironmentSetting("OTHER_PASSWORD", "{OtherPassword}")]
        public sealed partial record Render
        {
            [Secret] public required string OtherPassword { get; init; }
        }
        Fix All:
        [BatchTask(Id = "a", CommandLine = "run --password {Password} x")]
        [EnvironmentSetting("DB_PASSWORD", "{DbPassword}")]
        [EnvironmentSetting("OTHER_PASSWORD", "{OtherPassword}")]
        public sealed partial record Render
        {
            [Secret] public required string OtherPassword { get; init; }
            [Secret] public required string DbPassword { get; init; }
            [Secret] public required string Password { get; init; }
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.Admin)]
        public sealed partial class Render;
        """,
        """
        TG6002.Remove: Remove elevation level
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task)]
        public sealed partial class Render;
        """)]
    public async Task Offered_code_fixes_leave_the_right_source(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
