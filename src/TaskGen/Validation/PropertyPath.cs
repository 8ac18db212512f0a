using System.ComponentModel;
using System.Globalization;

namespace TaskGen.Validation;

/// <summary>
/// The REST path of a property, which is composed only when a check fails. The deepest path is a name, an index, a name, an index, and a
/// name.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PropertyPath
{
    private readonly string? _first;
    private readonly string? _second;
    private readonly string? _third;
    private readonly int _firstIndex;
    private readonly int _secondIndex;

    private PropertyPath(string? first, int firstIndex, string? second, int secondIndex, string? third)
    {
        _first = first;
        _firstIndex = firstIndex;
        _second = second;
        _secondIndex = secondIndex;
        _third = third;
    }

    /// <summary>Converts a constant path.</summary>
    public static implicit operator PropertyPath(string path) => new(path, -1, null, -1, null);

    /// <summary>Returns the path of an element of the list at this path.</summary>
    public PropertyPath At(int index) => _second is null ? new(_first, index, null, -1, null)
        : new(_first, _firstIndex, _second, index, null);

    /// <summary>Returns the path of a property of the object at this path.</summary>
    public PropertyPath Then(string name)
    {
        if (_first is null) return name;
        if (_firstIndex < 0) return _first + "." + name;
        if (_second is null) return new(_first, _firstIndex, name, -1, null);
        if (_secondIndex < 0) return new(_first, _firstIndex, _second + "." + name, -1, null);
        return new(_first, _firstIndex, _second, _secondIndex, _third is null ? name : _third + "." + name);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (_first is null) return "";
        var text = _first;
        if (_firstIndex >= 0) text += "[" + _firstIndex.ToString(CultureInfo.InvariantCulture) + "]";
        if (_second is not null) text += "." + _second;
        if (_secondIndex >= 0) text += "[" + _secondIndex.ToString(CultureInfo.InvariantCulture) + "]";
        return _third is null ? text : text + "." + _third;
    }

    /// <summary>Creates the exception for this property.</summary>
    internal TaskValidationException CreateException(string ruleId, string reason) => new(ruleId, ToString(), reason);
}
