using System;
using System.Globalization;
using System.Text;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>
/// Reads the tokens of a JSON text. An analyzer cannot bring an assembly with a parser along. A copy of the reader reads ahead.
/// </summary>
/// <remarks>
/// Comments and trailing commas, which JSON does not allow, are skipped, so that the rest of the file can be checked; the first of each is
/// recorded.
/// </remarks>
internal struct JsonReader(string text)
{
    // As in the parsers of .NET. The kinds of the open brackets are the bits of a number.
    public const int MaxDepth = 64;

    private ulong _objects;
    private int _position;
    private bool _isAfterValue;

    /// <summary>Gets the kind of the token that was read last.</summary>
    public JsonTokenType TokenType { get; private set; }

    /// <summary>Gets the index of the token that was read last.</summary>
    public int TokenStart { get; private set; }

    /// <summary>Gets the number of open brackets.</summary>
    public int Depth { get; private set; }

    /// <summary>Gets the index of the first comment, or null.</summary>
    public int? FirstComment { get; private set; }

    /// <summary>Gets the index of the bracket after the first trailing comma, or null.</summary>
    public int? FirstTrailingComma { get; private set; }

    private readonly bool IsInObject => Depth > 0 && ((_objects >> (Depth - 1)) & 1) == 1;

    private readonly ReadOnlySpan<char> Token => text.AsSpan(TokenStart, _position - TokenStart);

    /// <summary>Reads the next token.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="JsonSyntaxException">The text is not valid.</exception>
    public bool Read()
    {
        SkipTrivia();
        if (Depth == 0 && _isAfterValue)
        {
            return _position == text.Length ? false : throw Error(JsonFault.MoreThanOneValue);
        }

        if (TokenType == JsonTokenType.PropertyName)
        {
            if (Next() != ':') throw Error(JsonFault.ColonMissing);
            _position++;
            SkipTrivia();
        }
        else if (Depth > 0)
        {
            if (_isAfterValue && !SkipComma()) throw Error(IsInObject ? JsonFault.ObjectNotContinued : JsonFault.ArrayNotContinued);
            if (Next() is '}' or ']') return Close();
            if (IsInObject)
            {
                if (Next() != '"') throw Error(JsonFault.PropertyNameMissing);
                _isAfterValue = false;
                return ReadString(JsonTokenType.PropertyName);
            }
        }

        _isAfterValue = true;
        return ReadValue();
    }

    /// <summary>Skips the value of a property, or what is in an object or array. Other tokens are complete.</summary>
    public void Skip()
    {
        if (TokenType == JsonTokenType.PropertyName) Read();
        if (TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return;
        var depth = Depth;
        do Read();
        while (Depth >= depth);
    }

    /// <summary>Returns the text of a string or name.</summary>
    /// <param name="value">The text.</param>
    /// <returns>False if it contains an incomplete surrogate pair.</returns>
    public readonly bool TryGetString(out string value)
    {
        var token = Token.Slice(1, Token.Length - 2);
        value = token.IndexOf('\\') < 0 ? token.ToString() : Unescape(token);
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return false;
            i++;
        }

        return true;
    }

    /// <summary>Returns a 32-bit integer.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>False if the number has a fraction or an exponent, or is out of range.</returns>
    public readonly bool TryGetInt32(out int value) =>
        int.TryParse(Token.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Returns a 32-bit integer that can have a fraction of zeros or an exponent, such as 1.0 or 1e2.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>False if the number is not an integer, or is out of range.</returns>
    public readonly bool TryGetWholeNumber(out int value)
    {
        value = 0;
        var token = Token.ToString();
        var exponentAt = token.IndexOfAny(['e', 'E']);
        var mantissa = (exponentAt < 0 ? token : token.Substring(0, exponentAt)).TrimStart('-');
        var point = mantissa.IndexOf('.');
        var digits = mantissa.Replace(".", "").TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0) return true;

        // An exponent that does not fit is out of range as well, or leaves a fraction.
        var exponent = 0;
        if (exponentAt >= 0
            && !int.TryParse(
                token.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var zeros = (long)exponent + (digits.Length - significant.Length) - (point < 0 ? 0 : mantissa.Length - point - 1);
        if (zeros < 0 || significant.Length + zeros > 10) return false;
        var sign = token[0] == '-' ? "-" : "";
        return int.TryParse(
            sign + significant + new string('0', (int)zeros), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Returns the length of the string, number, or word at an index; 1 for another character, and 0 at the end.</summary>
    public static int LengthOfToken(string text, int start)
    {
        if (start >= text.Length) return 0;
        var end = start + 1;
        if (text[start] == '"')
        {
            while (end < text.Length && text[end] is not ('"' or '\r' or '\n')) end += text[end] == '\\' ? 2 : 1;
            return Math.Min(end < text.Length && text[end] == '"' ? end + 1 : end, text.Length) - start;
        }

        if (!char.IsLetterOrDigit(text[start]) && text[start] != '-') return 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '+')) end++;
        return end - start;
    }

    private static string Unescape(ReadOnlySpan<char> token)
    {
        var value = new StringBuilder(token.Length);
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] != '\\')
            {
                value.Append(token[i]);
                continue;
            }

            var escaped = token[++i];
            if (escaped != 'u')
            {
                value.Append(escaped switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escaped });
                continue;
            }

            value.Append((char)int.Parse(token.Slice(i + 1, 4).ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += 4;
        }

        return value.ToString();
    }

    private bool ReadValue()
    {
        TokenStart = _position;
        switch (Next())
        {
            case '{':
                return Open(JsonTokenType.StartObject);
            case '[':
                return Open(JsonTokenType.StartArray);
            case '"':
                return ReadString(JsonTokenType.String);
            case 't':
                return ReadWord("true", JsonTokenType.True);
            case 'f':
                return ReadWord("false", JsonTokenType.False);
            case 'n':
                return ReadWord("null", JsonTokenType.Null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                throw Error(JsonFault.ValueMissing);
        }
    }

    private bool Open(JsonTokenType type)
    {
        if (Depth == MaxDepth) throw Error(JsonFault.TooDeep);
        var bit = 1UL << Depth;
        _objects = type == JsonTokenType.StartObject ? _objects | bit : _objects & ~bit;
        Depth++;
        _position++;
        _isAfterValue = false;
        TokenType = type;
        return true;
    }

    private bool Close()
    {
        if (Next() == '}' != IsInObject) throw Error(IsInObject ? JsonFault.ObjectNotClosed : JsonFault.ArrayNotClosed);
        TokenStart = _position++;
        TokenType = IsInObject ? JsonTokenType.EndObject : JsonTokenType.EndArray;
        Depth--;
        _isAfterValue = true;
        return true;
    }

    // Returns whether a comma or the end of the object or array follows.
    private bool SkipComma()
    {
        if (Next() is '}' or ']') return true;
        if (Next() != ',') return false;
        _position++;
        SkipTrivia();
        if (Next() is '}' or ']') FirstTrailingComma ??= _position;
        return true;
    }

    private bool ReadString(JsonTokenType type)
    {
        TokenStart = _position++;
        while (Next() != '"')
        {
            if (Next() < ' ') throw Error(JsonFault.ControlCharacter);
            if (Next() == '\\') SkipEscape();
            _position++;
        }

        _position++;
        TokenType = type;
        return true;
    }

    private void SkipEscape()
    {
        _position++;
        if ("\"\\/bfnrtu".IndexOf(Next()) < 0) throw Error(JsonFault.InvalidEscape);
        if (Next() != 'u') return;
        for (var i = 0; i < 4; i++)
        {
            _position++;
            if (!Uri.IsHexDigit(Next())) throw Error(JsonFault.InvalidUnicodeEscape);
        }
    }

    private bool ReadNumber()
    {
        if (Next() == '-') _position++;
        if (Peek() == '0') _position++;
        else SkipDigits();
        if (Peek() == '.')
        {
            _position++;
            SkipDigits();
        }

        if (Peek() is 'e' or 'E')
        {
            _position++;
            if (Peek() is '+' or '-') _position++;
            SkipDigits();
        }

        if (char.IsLetterOrDigit(Peek()) || Peek() == '.') throw Error(JsonFault.InvalidNumber);
        TokenType = JsonTokenType.Number;
        return true;
    }

    private void SkipDigits()
    {
        if (Peek() is not (>= '0' and <= '9')) throw Error(JsonFault.DigitMissing);
        while (Peek() is >= '0' and <= '9') _position++;
    }

    private bool ReadWord(string word, JsonTokenType type)
    {
        if (string.CompareOrdinal(text, _position, word, 0, word.Length) != 0) throw Error(JsonFault.InvalidWord);
        _position += word.Length;
        if (char.IsLetterOrDigit(Peek())) throw Error(JsonFault.InvalidWord);
        TokenType = type;
        return true;
    }

    private void SkipTrivia()
    {
        while (_position < text.Length)
        {
            if (text[_position] is ' ' or '\t' or '\r' or '\n') _position++;
            else if (text[_position] == '/') SkipComment();
            else return;
        }
    }

    private void SkipComment()
    {
        var isLine = string.CompareOrdinal(text, _position, "//", 0, 2) == 0;
        if (!isLine && string.CompareOrdinal(text, _position, "/*", 0, 2) != 0) throw Error(JsonFault.StraySlash);
        FirstComment ??= _position;
        var end = text.IndexOf(isLine ? "\n" : "*/", _position + 2, StringComparison.Ordinal);
        if (end < 0 && !isLine) throw Error(JsonFault.CommentNotClosed);
        _position = end < 0 ? text.Length : end + (isLine ? 1 : 2);
    }

    private readonly char Next() => _position < text.Length ? text[_position]
        : throw new JsonSyntaxException(text.Length, JsonFault.EndsTooEarly);

    private readonly char Peek() => _position < text.Length ? text[_position] : '\0';

    private readonly JsonSyntaxException Error(JsonFault fault) => new(_position, fault);
}
