using System;

namespace TaskGen.Local.Execution;

/// <summary>A blob cannot be read, written, or listed.</summary>
internal sealed class TransferException(int? status, string message) : Exception(message)
{
    /// <summary>Gets the HTTP status of the response, or <see langword="null"/> if there was none.</summary>
    public int? Status { get; } = status;
}
