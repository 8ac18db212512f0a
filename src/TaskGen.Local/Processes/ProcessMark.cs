using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TaskGen.Local.Processes;

/// <summary>
/// Identifies the processes of an endpoint, or of one of its runs. Processes inherit it in two ways: as an environment variable, and as
/// their soft limit on file locks. Linux has not enforced this limit since version 2.4, but children inherit it whatever they do to their
/// environment, session, and parents.
/// </summary>
internal sealed class ProcessMark
{
    /// <summary>The name of the environment variable.</summary>
    public const string Variable = "TASKGEN_LOCAL_RUN";

    /// <summary>Sets the limit to the first parameter of a shell script. Shells disagree on the letter.</summary>
    public const string SetLimit = """{ ulimit -S -w "$1" || ulimit -S -x "$1"; } 2>/dev/null""";

    private const ulong RunsPerEndpoint = 10_000_000;

    private readonly byte[] _entry;
    private readonly ulong _firstLimit;
    private readonly ulong _lastLimit;

    private ProcessMark(string value, ulong firstLimit, ulong lastLimit)
    {
        (Value, _firstLimit, _lastLimit) = (value, firstLimit, lastLimit);
        _entry = Encoding.UTF8.GetBytes($"{Variable}={value}");
    }

    /// <summary>Gets the value of the environment variable.</summary>
    public string Value { get; }

    /// <summary>Gets the limit on file locks, in decimal digits.</summary>
    public string Limit => _firstLimit.ToString(CultureInfo.InvariantCulture);

    /// <summary>Gets the digits that the limits of all runs begin with, and how many digits follow.</summary>
    public (string Prefix, int Length) LimitDigits => ((_firstLimit / RunsPerEndpoint).ToString(CultureInfo.InvariantCulture), 7);

    /// <summary>Creates the mark of an endpoint.</summary>
    /// <param name="name">The unique name of the endpoint.</param>
    /// <param name="number">The random number of the endpoint.</param>
    public static ProcessMark ForEndpoint(string name, uint number) =>
        new(name, number * RunsPerEndpoint, (number * RunsPerEndpoint) + RunsPerEndpoint - 1);

    /// <summary>Creates the mark of a run of this endpoint.</summary>
    public ProcessMark ForRun(long run)
    {
        var limit = _firstLimit + ((ulong)run % RunsPerEndpoint);
        return new(string.Create(CultureInfo.InvariantCulture, $"{Value}/{run}"), limit, limit);
    }

    /// <summary>Returns whether the shell of this system can set the limit, and whether the limit can be read.</summary>
    public static bool ShellsCanSetLimit()
    {
        const string Script = SetLimit + "; grep -q '^Max file locks  *12345 ' /proc/self/limits";
        try
        {
            using var process = Process.Start("/bin/sh", ["-c", Script, "sh", "12345"]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    public bool MatchesLimit(ulong limit) => limit >= _firstLimit && limit <= _lastLimit;

    /// <summary>Returns whether one of the variables of a process is this mark, or that of a run of this endpoint.</summary>
    /// <param name="environment">The variables, each ended by a NUL.</param>
    public bool MatchesEnvironment(ReadOnlySpan<byte> environment)
    {
        while (!environment.IsEmpty)
        {
            var end = environment.IndexOf((byte)0);
            var entry = end < 0 ? environment : environment[..end];
            if (entry.StartsWith(_entry) && (entry.Length == _entry.Length || entry[_entry.Length] == '/')) return true;
            environment = end < 0 ? default : environment[(end + 1)..];
        }

        return false;
    }
}
