namespace TaskGen.Analyzers.Schema;

/// <summary>A kind of value that a member with an attribute may hold.</summary>
internal enum MemberKind
{
    /// <summary>Any value that can be formatted as text.</summary>
    Text,

    /// <summary>A <c>string</c>.</summary>
    String,

    /// <summary>A <c>string</c> that is a whole command line, which is not quoted.</summary>
    CommandLine,

    /// <summary>An <c>int</c>.</summary>
    Integer,

    /// <summary>Several strings.</summary>
    Strings,

    /// <summary>A type of the runtime.</summary>
    Single,

    /// <summary>Several values of a type of the runtime.</summary>
    Many,

    /// <summary>The source of a bind mount.</summary>
    Mount,

    /// <summary>The sources of several bind mounts.</summary>
    Mounts,

    /// <summary>Another task, whose id is taken.</summary>
    Task,

    /// <summary>Other tasks, whose ids are taken.</summary>
    Tasks,

    /// <summary>Names and values of environment variables.</summary>
    Variables,
}
