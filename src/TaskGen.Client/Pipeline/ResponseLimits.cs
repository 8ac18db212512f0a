using System;

namespace TaskGen.Client.Pipeline;

/// <summary>The limits of reading a response.</summary>
/// <param name="MaxSize">The size from which on the rest is dropped, in bytes.</param>
/// <param name="Timeout">The time in which the body must end.</param>
/// <param name="Time">The clock that measures the time.</param>
internal sealed record ResponseLimits(int MaxSize, TimeSpan Timeout, TimeProvider Time);
