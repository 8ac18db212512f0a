using System.Collections.Generic;

namespace TaskGen.TestUtilities;

/// <summary>What <c>dotnet build</c> printed.</summary>
/// <param name="Ids">The diagnostic ids, without duplicates, by file name.</param>
public sealed record BuildResult(int ExitCode, IReadOnlyDictionary<string, string[]> Ids, string Output);
