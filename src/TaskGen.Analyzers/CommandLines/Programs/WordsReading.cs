namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>What a program does with the words after its options and operands.</summary>
internal enum WordsReading
{
    /// <summary>They are arguments, which the program takes as they are.</summary>
    Arguments,

    /// <summary>They are a command that the program starts.</summary>
    Command,

    /// <summary>They are joined by spaces, and a shell reads them as a script.</summary>
    JoinedScript,

    /// <summary>One word is a script; several are a command.</summary>
    ScriptOrCommand,

    /// <summary>Each is a script.</summary>
    Scripts,

    /// <summary>The first is a script, the rest are arguments.</summary>
    ScriptFirst,

    /// <summary>The first is code in a language of the program.</summary>
    CodeFirst,

    /// <summary>Each is code in a language of the program.</summary>
    Code,

    /// <summary>They are arguments, of which those with a host's name are paths that a shell of the host may read.</summary>
    RemotePaths,

    /// <summary>Those that assign a variable have a value that the program expands; the others are arguments.</summary>
    Assignments,

    /// <summary>Those after a subcommand and a name are a command that is started in a container.</summary>
    Container,

    /// <summary>No value can be quoted in them.</summary>
    Unquotable,

    /// <summary>Each is a name, an expression or an assignment that the shell evaluates, whatever quotes it had.</summary>
    Evaluated,
}
