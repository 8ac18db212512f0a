using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.OfficialClients;

namespace TaskGen.Analyzers.Tests.Rules.Security;

public sealed class RunTimeValueNotQuotedTests
{
    [Theory]
    [InlineData("""$"/bin/sh -c 'cat {{|TG6004:file|}}'" """)]
    [InlineData("""$"/bin/bash -c \"cat {{|TG6004:file|}}\"" """)]
    [InlineData("""$"/bin/sh -c 'cat \"{{|TG6004:file|}}\"'" """)]
    [InlineData("""$"run {{|TG6004:file|}} {{|TG6004:names[0]|}}" """)]
    [InlineData("""$"cmd /c type {{|TG6004:file|}}" """)]
    [InlineData("""$"cmd /c \"run.exe {{|TG6004:file|}}\"" """)]
    [InlineData("""$"powershell -Command \"Get-Content {{|TG6004:file|}}\"" """)]
    [InlineData("""$"run.exe C:\\data\\{{|TG6004:file|}}" """)]
    [InlineData("""$"run {{|TG6004:file.Trim()|}}" """)]
    [InlineData("""$"run {{|TG6004:url|}}" """)]
    [InlineData("""$"run {{|TG6004:date|}}" """)]
    [InlineData("""$"run {{|TG6004:targets|}}" """)]
    [InlineData(""" "run " + {|TG6004:file|} """)]
    [InlineData(""" "run " + number + " " + {|TG6004:file|} + " end" """)]
    [InlineData("""string.Format("run {0} {1}", number, {|TG6004:file|})""")]
    [InlineData("""string.Format(System.Globalization.CultureInfo.InvariantCulture, "run {0}", {|TG6004:file|})""")]
    [InlineData("""string.Format("run {0} {1} {2} {3}", number, number, number, {|TG6004:file|})""")]
    [InlineData("""string.Concat("run ", {|TG6004:file|})""")]
    [InlineData("""$"/bin/sh -c 'echo ${{|TG6004:number|}}'" """)]
    [InlineData("""$"run {{|TG6004:string.Join(" ", names)|}}" """)]
    [InlineData("""$"run {{|TG6004:string.Join(";", numbers)|}}" """)]
    [InlineData("""$"run {{|TG6004:dateOnly|}}" """)]
    [InlineData("""$"run {{|TG6004:names[0].Substring(1)|}}" """)]
    [InlineData("""$"run {({|TG6004:flag ? file : "a"|})}" """)]
    public Task Is_reported(string commandLine) => Verify(commandLine);

    [Theory]
    [InlineData("commandLine")]
    [InlineData("file")]
    [InlineData(""" $"run {number} {number:D4} {id} {id:N} {day} {flag} {ratio}" """)]
    [InlineData("""$"/bin/sh -c 'seq {number}'" """)]
    [InlineData("""$"run {number.ToString("D4")}" """)]
    [InlineData("""$"run {(number)}" """)]
    [InlineData("""$"run {date:yyyy-MM-dd}" """)]
    [InlineData("""$"run {time}" """)]
    [InlineData("""$"run {Constant} {nameof(file)}" """)]
    [InlineData("""$"run {Field}" """)]
    [InlineData("""$"run {(flag ? "--fast" : "")}" """)]
    [InlineData("""$"run {known}" """)]
    [InlineData("""$"run {Quote(file)}" """)]
    [InlineData("""$"run.exe \"{file}\"" """)]
    [InlineData("""$"cmd /c run.exe \"{file}\"" """)]
    [InlineData("""$"cmd /c \"type \"{file}\"\"" """)]
    [InlineData("""$"/bin/sh -c \"cat '{file}'\"" """)]
    [InlineData("""$"/bin/bash -c '{file}'" """)]
    [InlineData("""$"/bin/bash -c \"{file}\"" """)]
    [InlineData("""$"cmd /c {file}" """)]
    [InlineData("""$"{file} --help" """)]
    [InlineData("""$"run {arguments}" """)]
    [InlineData("""$"/bin/sh -c 'set -e; {command}'" """)]
    [InlineData("""$"/bin/sh -c 'it is {file}" """)]
    [InlineData("""$"run {Convert.ToBase64String(bytes)} {Convert.ToHexString(bytes)} {BitConverter.ToString(bytes)}" """)]
    [InlineData("""$"run {Convert.ToHexString(bytes).ToLowerInvariant()} {id.ToString("N").Substring(0, 8)}" """)]
    [InlineData("""$"run {string.Join(",", numbers)} {string.Join(' ', numbers.Where(n => n > 1))} {string.Join("-", number, 2)}" """)]
    [InlineData("""$"run {version} {half} {big} {native}" """)]
    [InlineData("""$"run {dateOnly:O} {timeOnly:O} {dateOnly:yyyy-MM-dd} {dateOnly.ToString("O")}" """)]
    [InlineData("""$"run {(flag ? mode : default)} {scale} {(flag ? Convert.ToHexString(bytes) : "none")}" """)]
    public Task Is_not_reported(string commandLine) => Verify(commandLine);

    [Fact]
    public Task Is_reported_where_a_local_variable_is_put_together() => ClientVerifier.Reports(ClientVerifier.Microsoft, """
        public static class Program
        {
            public static IEnumerable<CloudTask> Create(IReadOnlyList<string> files)
            {
                for (var i = 0; i < files.Count; i++)
                {
                    string id = "task" + i;
                    string commandLine = string.Format("cmd /c type {0}", {|TG6004:files[i]|});
                    yield return new CloudTask(id, commandLine);
                }
            }

            public static CloudTask Create(string file)
            {
                var commandLine = $"run {file}";
                commandLine = "run \"" + file + "\"";
                return new CloudTask("a", commandLine);
            }
        }
        """);

    [Fact]
    public Task Is_reported_for_a_coordination_command_and_an_assignment() => ClientVerifier.Reports(ClientVerifier.Microsoft, """
        public static class Program
        {
            public static CloudTask Create(string file)
            {
                var task = new CloudTask("a", "run") { MultiInstanceSettings = new MultiInstanceSettings($"start {{|TG6004:file|}}", 2) };
                task.CommandLine = $"run {{|TG6004:file|}}";
                var other = new CloudTask("a", null);
                other.CommandLine = $"run {{|TG6004:file|}}";
                return task;
            }
        }
        """);

    [Fact]
    public Task Is_reported_for_what_statements_append() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static BatchTaskCreateOptions Append(string file, int count)
            {
                var c = "run " + count;
                c += " --input ";
                c += {|TG6004:file|};
                var task = new BatchTaskCreateOptions("a", c);
                c += " " + file;
                return task;
            }

            public static BatchTaskCreateOptions Replace(string file)
            {
                var c = "run ";
                c += file;
                c = "stop";
                return new BatchTaskCreateOptions("a", c);
            }
        }
        """);

    [Fact]
    public Task Is_not_reported_for_elements_of_a_constant_list() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            private static readonly string[] Modes = ["fast", "slow"];

            public static IEnumerable<BatchTaskCreateOptions> Create(IEnumerable<string> others)
            {
                var known = new[] { "a", "b" };
                foreach (var mode in Modes) yield return new BatchTaskCreateOptions("a", $"run {mode}");
                foreach (var mode in known) yield return new BatchTaskCreateOptions("a", $"run {mode}");
                foreach (var mode in new[] { "a", "b" }) yield return new BatchTaskCreateOptions("a", $"run {mode}");
                foreach (var mode in new List<string> { "a", "b" }) yield return new BatchTaskCreateOptions("a", $"run {mode}");
                foreach (string mode in (string[])["a", "b"]) yield return new BatchTaskCreateOptions("a", $"run {mode}");
                foreach (var mode in others) yield return new BatchTaskCreateOptions("a", $"run {{|TG6004:mode|}}");
            }
        }
        """);

    private static Task Verify(string commandLine) => ClientVerifier.Reports(ClientVerifier.Azure, $$"""
        public static class Program
        {
            private const string Constant = "-v";
            private static readonly string Field = "-v";

            public static BatchTaskCreateOptions Create<TMode, TScale>(
                string file, string[] names, int number, Guid id, DayOfWeek day, AttributeTargets targets, bool flag, double ratio, Uri url,
                DateTime date, TimeSpan time, string commandLine, string arguments, string command, byte[] bytes, IReadOnlyList<int> numbers,
                Version version, Half half, System.Numerics.BigInteger big, nint native, DateOnly dateOnly, TimeOnly timeOnly, TMode mode,
                TScale scale)
                where TMode : struct, Enum
                where TScale : System.Numerics.INumber<TScale>
            {
                var known = "constant";
                return new BatchTaskCreateOptions("a", {{commandLine}});
            }

            private static string Quote(string text) => text;
        }
        """);
}
