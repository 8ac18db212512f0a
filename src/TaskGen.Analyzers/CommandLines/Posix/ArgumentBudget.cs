namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>
/// How many scripts and functions are read with their arguments, and how much text: functions that call one another twice would need
/// any number.
/// </summary>
/// <param name="length">The length of the script around them.</param>
internal sealed class ArgumentBudget(int length)
{
    private const int MaxReadings = 64;
    private const int CharsOfShortScript = 4000;
    private const int ReadingsOfChar = 16;

    private int _readings = MaxReadings;
    private int _chars = (length * ReadingsOfChar) + CharsOfShortScript;

    /// <summary>Begins to read a script or a function; returns false if there were too many.</summary>
    public bool Begin(int length) => _readings-- > 0 && Take(length);

    /// <summary>Takes the length of a text that is read; returns false if there was too much.</summary>
    public bool Take(int length) => (_chars -= length) >= 0;
}
