using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Xunit.Abstractions;

namespace TaskGen.TestRunner;

/// <summary>Prints failures as they occur, and why tests are skipped.</summary>
internal sealed class TestReport(TextWriter output)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _running = [];
    private readonly List<IFinishedMessage> _failedCases = [];

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public void Start(string assembly, int tests)
    {
        lock (_lock) output.WriteLine($"{assembly}: {tests} test cases");
    }

    /// <summary>Counts a result. Messages that are not results are ignored.</summary>
    public void Add(IMessageSinkMessage message)
    {
        lock (_lock)
        {
            switch (message)
            {
                case ITestStarting starting:
                    _running[starting.Test.DisplayName] = Stopwatch.GetTimestamp();
                    break;
                case ITestFinished finished:
                    _running.Remove(finished.Test.DisplayName);
                    break;
                case ITestPassed:
                    Passed++;
                    break;
                case ITestSkipped skipped:
                    _skipped[skipped.Reason] = _skipped.GetValueOrDefault(skipped.Reason) + 1;
                    break;
                case ITestFailed failed:
                    Fail(failed.Test.DisplayName, failed);
                    break;

                // Errors outside of tests, such as an exception of a fixture's constructor.
                case IFailureInformation error:
                    Fail(message.GetType().Name, error);
                    break;
            }
        }
    }

    /// <summary>Remembers the counts of a test case that failed.</summary>
    public void AddFailed(IFinishedMessage counts)
    {
        lock (_lock) _failedCases.Add(counts);
    }

    /// <summary>Takes the counts of the test cases that failed back, because they run once more.</summary>
    public void Repeat(IReadOnlyList<ITestCase> cases)
    {
        lock (_lock)
        {
            foreach (var test in cases) output.WriteLine($"  repeated {test.DisplayName}");
            Failed -= _failedCases.Sum(static counts => counts.TestsFailed);
            Passed -= _failedCases.Sum(static counts => counts.TestsRun - counts.TestsFailed - counts.TestsSkipped);
            _failedCases.Clear();
        }
    }

    /// <summary>Prints the tests that have run for a while, so that the output of a run that does not end names the reason.</summary>
    public void WriteLongRunning(TimeSpan time)
    {
        lock (_lock)
        {
            var names = _running.Where(test => Stopwatch.GetElapsedTime(test.Value) >= time).Select(static test => test.Key);
            foreach (var name in names) output.WriteLine($"  still running: {name}");
        }
    }

    /// <summary>Prints the totals.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            foreach (var (reason, count) in _skipped) output.WriteLine($"  skipped {count}: {reason}");
            output.WriteLine($"{Passed} passed, {Failed} failed, {_skipped.Values.Sum()} skipped");
        }
    }

    private void Fail(string name, IFailureInformation failure)
    {
        Failed++;
        output.WriteLine($"  failed {name}");
        for (var i = 0; i < failure.Messages.Length; i++)
        {
            output.WriteLine($"    {failure.ExceptionTypes[i]}: {failure.Messages[i]}");
            output.WriteLine(failure.StackTraces[i]);
        }
    }
}
