using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Where the characters that <see cref="CommandLineReader"/> reads are in the template.</summary>
internal sealed class TemplatePositions
{
    private readonly int[] _positions;

    /// <summary>Initializes a new instance of the <see cref="TemplatePositions"/> class.</summary>
    public TemplatePositions(TextNode text)
    {
        var length = 0;
        foreach (var part in text.Parts) length += part is ConstantText constant ? constant.Text.Length : 1;
        _positions = new int[length + 1];
        var index = 0;
        var position = 0;
        foreach (var part in text.Parts)
        {
            if (part is not ConstantText constant)
            {
                _positions[index++] = position;
                position += new TextNode(text.SourceId, [part]).ToTemplate().Length;
                continue;
            }

            // Braces are doubled in a template.
            foreach (var c in constant.Text)
            {
                _positions[index++] = position;
                position += c is '{' or '}' ? 2 : 1;
            }
        }

        _positions[index] = position;
    }

    /// <summary>Returns the index in the template of a character of the text that is read.</summary>
    public int this[int index] => _positions[index];
}
