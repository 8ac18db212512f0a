using System;
using System.Collections.Generic;
using System.Text;

namespace TaskGen.Tool.Reading;

/// <summary>Converts byte indexes of a UTF-8 text to positions. Fast for indexes in ascending order, also on one long line.</summary>
internal sealed class JsonPositions
{
    private readonly byte[] _utf8;
    private readonly List<int> _lineStarts = [0];
    private int _line;
    private int _index;
    private int _column;

    public JsonPositions(byte[] utf8)
    {
        _utf8 = utf8;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == '\n') _lineStarts.Add(i + 1);
        }
    }

    /// <summary>Returns the position of the byte at an index.</summary>
    public JsonPosition At(long index)
    {
        var end = (int)Math.Min(index, _utf8.Length);
        var found = _lineStarts.BinarySearch(end);
        var line = found >= 0 ? found : ~found - 1;
        if (line != _line || end < _index) (_line, _index, _column) = (line, _lineStarts[line], 0);
        _column += Encoding.UTF8.GetCharCount(_utf8, _index, end - _index);
        _index = end;
        return new(line + 1, _column + 1);
    }

    /// <summary>Returns the byte index of a line and a byte offset in it, both from 0.</summary>
    public long IndexOf(long line, long byteInLine) => _lineStarts[(int)Math.Min(line, _lineStarts.Count - 1)] + byteInLine;
}
