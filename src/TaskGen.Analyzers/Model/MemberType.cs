namespace TaskGen.Analyzers.Model;

/// <summary>How a member's value becomes text.</summary>
internal enum MemberType
{
    /// <summary>The member has no text: a list, a record of the request, or another type without a <c>ToString</c>.</summary>
    None,
    String,
    Char,
    Boolean,
    Integer,
    Floating,
    Guid,
    DateTime,
    TimeSpan,
    Uri,
    Enum,

    /// <summary>An enum whose text may be <c>A, B</c>.</summary>
    FlagsEnum,

    /// <summary>Any other type that formats itself.</summary>
    Formattable,

    /// <summary>Any other type with a <c>ToString</c> of its own.</summary>
    Object,

    /// <summary>A sequence of strings: in a command line as many arguments as it has elements, elsewhere no text.</summary>
    Strings,
}
