using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using TaskGen.TestUtilities;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace TaskGen.TestRunner;

/// <summary>One run of the tests of an assembly.</summary>
internal sealed class TestRun(Assembly assembly, TestReport report)
    : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    // More failures than that have another cause than a request that Wine lost.
    private const int MaxRepeated = 3;

    private readonly ConcurrentQueue<ITestCase> _found = new();
    private readonly ConcurrentQueue<ITestCase> _failed = new();
    private readonly TaskCompletionSource _isDiscovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly XunitTestFramework _framework = new(new NullMessageSink());
    private TaskCompletionSource _isFinished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Runs the tests whose full name contains a text. On Wine, which loses a request from time to time, tests that failed run once more.
    /// </summary>
    public async Task RunAsync(string filter)
    {
        var options = new TestOptions();
        using var discoverer = _framework.GetDiscoverer(Reflector.Wrap(assembly));
        discoverer.Find(includeSourceInformation: false, this, options);
        await _isDiscovered.Task;
        var selected = _found.Where(test => test.DisplayName.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToArray();
        report.Start(assembly.GetName().Name!, selected.Length);
        using var executor = _framework.GetExecutor(assembly.GetName());
        executor.RunTests(selected, this, options);
        await _isFinished.Task;
        var failed = _failed.ToArray();
        if (!CurrentPlatform.IsWine || failed.Length is 0 or > MaxRepeated) return;

        report.Repeat(failed);
        _isFinished = new(TaskCreationOptions.RunContinuationsAsynchronously);
        executor.RunTests(failed, this, options);
        await _isFinished.Task;
    }

    bool IMessageSink.OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage discovered:
                _found.Enqueue(discovered.TestCase);
                break;
            case IDiscoveryCompleteMessage:
                _isDiscovered.TrySetResult();
                break;
            case ITestAssemblyFinished:
                _isFinished.TrySetResult();
                break;
            case ITestCaseFinished { TestsFailed: > 0 } finished:
                _failed.Enqueue(finished.TestCase);
                report.AddFailed(finished);
                break;
            default:
                report.Add(message);
                break;
        }

        return true;
    }

    public void Dispose() => _framework.Dispose();
}
