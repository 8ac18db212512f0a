using System.Collections.Generic;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>Converts indexes of a text to positions, and back.</summary>
internal sealed class JsonPositions
{
    private readonly List<int> _lineStarts = [0];

    public JsonPositions(string text)
    {
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) _lineStarts.Add(i + 1);
    }

    /// <summary>Returns the position of the character at an index.</summary>
    public JsonPosition At(int index)
    {
        var found = _lineStarts.BinarySearch(index);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, index - _lineStarts[line] + 1);
    }

    /// <summary>Returns the index of the character at a position.</summary>
    public int IndexOf(JsonPosition position) => _lineStarts[position.Line - 1] + position.Column - 1;
}
