namespace TaskGen.Analyzers.TaskFiles;

/// <summary>Why a text is not valid JSON; <see cref="JsonFaultMessages"/> has the message.</summary>
internal enum JsonFault
{
    EndsTooEarly,
    MoreThanOneValue,
    ColonMissing,
    ObjectNotContinued,
    ArrayNotContinued,
    ObjectNotClosed,
    ArrayNotClosed,
    PropertyNameMissing,
    ValueMissing,
    TooDeep,
    ControlCharacter,
    InvalidEscape,
    InvalidUnicodeEscape,
    InvalidNumber,
    DigitMissing,
    InvalidWord,
    StraySlash,
    CommentNotClosed,
}
