namespace TaskGen.Local.Processes;

/// <summary>What became of a <see cref="HostCommand"/>.</summary>
/// <param name="ExitCode">The exit code; null if the program could not be started or did not end in time.</param>
/// <param name="Output">What it wrote to its standard output.</param>
/// <param name="Error">What it wrote to its standard error, or why it has no exit code.</param>
internal sealed record HostCommandResult(int? ExitCode, string Output, string Error)
{
    public bool IsSuccess => ExitCode == 0;

    /// <summary>Gets what a failed program said about its failure.</summary>
    public string Problem => Error.Length > 0 ? Error : Output.Length > 0 ? Output : $"exit code {ExitCode}";
}
