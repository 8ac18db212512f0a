using System;

namespace TaskGen.Client.Tests;

/// <summary>Receives progress in the order in which it is reported, which <see cref="Progress{T}"/> does not promise.</summary>
internal sealed class Report<T>(Action<T> onReport) : IProgress<T>
{
    void IProgress<T>.Report(T value) => onReport(value);
}
