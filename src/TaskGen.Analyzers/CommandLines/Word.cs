using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>A word of a command line, without its quotes.</summary>
internal sealed class Word(EquatableArray<QuotedChar> chars, int start, int end)
{
    /// <summary>The names that GNU's programs have beside those of another system.</summary>
    public static readonly string[] GnuNames = ["gxargs", "gfind", "gtimeout", "genv", "gnice", "gnohup", "gstdbuf", "gsplit", "gchroot"];

    private string? _programName;

    /// <summary>Its characters.</summary>
    public EquatableArray<QuotedChar> Chars { get; } = chars;

    /// <summary>Where it begins in the command line, quotes included.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; } = end;

    /// <summary>Its text, NUL for each placeholder.</summary>
    public string Text { get; } = QuotedChar.TextOf(chars);

    /// <summary>The program's name without its directory and a Windows ending, in lower case.</summary>
    public string ProgramName => _programName ??= NameOf(Text);

    /// <summary>Returns the word without its first characters, such as those of an option.</summary>
    public Word From(int first) => From(first, Start);

    /// <summary>Returns the word without its first characters, as it begins elsewhere in the command line.</summary>
    public Word From(int first, int start)
    {
        var rest = new QuotedChar[Chars.Count - first];
        for (var i = 0; i < rest.Length; i++) rest[i] = Chars[first + i];
        return new Word(rest, start, End);
    }

    /// <summary>Returns the word of a part of a command line as a word of the whole.</summary>
    /// <param name="start">Where the part begins.</param>
    public Word MovedBy(int start)
    {
        var moved = new QuotedChar[Chars.Count];
        for (var i = 0; i < moved.Length; i++) moved[i] = Chars[i] with { Index = Chars[i].Index + start };
        return new Word(moved, Start + start, End + start);
    }

    /// <summary>A program's name without its directory and a Windows ending, in lower case.</summary>
    public static string NameOf(string program)
    {
        var name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1).ToLowerInvariant();
        if (name.EndsWith(".exe", System.StringComparison.Ordinal)) return name.Substring(0, name.Length - 4);

        return name.Length > 3 && name[0] == 'g' && name.IsOneOf(GnuNames) ? name.Substring(1) : name;
    }
}
