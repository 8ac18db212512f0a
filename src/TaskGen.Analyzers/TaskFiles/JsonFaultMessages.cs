using System.Collections.Generic;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>The messages of TGJ003, one for each reason why a text is not valid JSON.</summary>
internal static class JsonFaultMessages
{
    private const string NotValid = "The file is not valid JSON. ";

    public static IReadOnlyDictionary<JsonFault, string> ByFault { get; } = new Dictionary<JsonFault, string>
    {
        [JsonFault.EndsTooEarly] = NotValid + "It ends before the JSON is complete. Complete it.",
        [JsonFault.MoreThanOneValue] = NotValid + "A file contains a single value. Remove everything after it.",
        [JsonFault.ColonMissing] = NotValid + "Add ':' after the property name.",
        [JsonFault.ObjectNotContinued] = NotValid + "Add ',' or '}}' after the value of the property.",
        [JsonFault.ArrayNotContinued] = NotValid + "Add ',' or ']' after the element.",
        [JsonFault.ObjectNotClosed] = NotValid + "Close the object with '}}'.",
        [JsonFault.ArrayNotClosed] = NotValid + "Close the array with ']'.",
        [JsonFault.PropertyNameMissing] = NotValid + "Add a property name in quotation marks.",
        [JsonFault.ValueMissing] = NotValid + "Expected a value: an object, an array, a string, a number, true, false, or null.",
        [JsonFault.TooDeep] = NotValid + $"Objects and arrays can be nested in at most {JsonReader.MaxDepth} levels. Remove levels.",
        [JsonFault.ControlCharacter] = NotValid + "A string contains a control character. Escape it, such as \\n for a line break.",
        [JsonFault.InvalidEscape] = NotValid + "An escape sequence is not valid. Write '\\\\' for a backslash.",
        [JsonFault.InvalidUnicodeEscape] = NotValid + "Write four hexadecimal digits after '\\u'.",
        [JsonFault.InvalidNumber] = NotValid + "The number is not valid. Put text in quotation marks.",
        [JsonFault.DigitMissing] = NotValid + "The number lacks a digit. Add it.",
        [JsonFault.InvalidWord] = NotValid + "The word is not 'true', 'false', or 'null'. Put text in quotation marks.",
        [JsonFault.StraySlash] = NotValid + "Remove '/'.",
        [JsonFault.CommentNotClosed] = NotValid + "A comment is not terminated. Remove it.",
    };
}
