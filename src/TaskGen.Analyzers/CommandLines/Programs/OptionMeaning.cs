namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>What an option of a program means for the words of a command.</summary>
internal enum OptionMeaning
{
    /// <summary>Nothing that the table knows.</summary>
    Unknown,

    /// <summary>It has no value.</summary>
    Flag,

    /// <summary>A value follows.</summary>
    Value,

    /// <summary>The value is a script of a POSIX shell.</summary>
    Script,

    /// <summary>The value is code in a language of the program.</summary>
    Code,

    /// <summary>The value is the name of a file with code.</summary>
    CodeFile,

    /// <summary>The value is code where it is a setting.</summary>
    Setting,

    /// <summary>The value is a name that the shell evaluates.</summary>
    Evaluated,

    /// <summary>The value is the program that the command starts.</summary>
    Program,

    /// <summary>No value can be quoted after it.</summary>
    Unquotable,
}
