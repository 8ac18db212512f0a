using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace TaskGen.TestRunner;

/// <summary>One run of the tests of an assembly.</summary>
internal sealed class TestRun(Assembly assembly, TestReport report)
    : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly ConcurrentQueue<ITestCase> _found = new();
    private readonly TaskCompletionSource _isDiscovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _isFinished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly XunitTestFramework _framework = new(new NullMessageSink());

    /// <summary>Runs the tests whose full name contains a text.</summary>
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
            default:
                report.Add(message);
                break;
        }

        return true;
    }

    public void Dispose() => _framework.Dispose();
}
