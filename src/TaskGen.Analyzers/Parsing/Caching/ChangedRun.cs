using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>Neighboring files of two compilations, none of which both have.</summary>
internal sealed record ChangedRun(IReadOnlyList<SyntaxTree> Before, IReadOnlyList<SyntaxTree> After);
