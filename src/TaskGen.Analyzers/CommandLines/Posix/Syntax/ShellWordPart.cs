using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>A piece of a word.</summary>
internal sealed class ShellWordPart(ShellPartKind kind, int start)
{
    private List<ShellWordPart>? _parts;

    public ShellPartKind Kind { get; } = kind;

    /// <summary>Where it begins in the script, delimiters included.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; set; }

    /// <summary>What it contains: the pieces between double quotes, of an operand, or of an arithmetic expression.</summary>
    public IReadOnlyList<ShellWordPart> Parts => _parts ?? (IReadOnlyList<ShellWordPart>)Array.Empty<ShellWordPart>();

    /// <summary>The script of a substitution.</summary>
    public ShellScript? Script { get; set; }

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<ShellAssignment> Elements { get; set; } = [];

    /// <summary>Where the name ends in a braced parameter, and its operator begins.</summary>
    public int NameEnd { get; set; }

    /// <summary>The list that pieces are added to.</summary>
    public List<ShellWordPart> NewParts => _parts ??= [];
}
