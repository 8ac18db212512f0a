using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Reflection;
using System.Text;

namespace TaskGen.Tool.Exporting;

/// <summary>The values of parameters and properties, from <c>--set</c> options and, for secrets, from environment variables.</summary>
internal sealed class MemberValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _unused = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Initializes a new instance of the <see cref="MemberValues"/> class.</summary>
    /// <param name="settings">Values in the form <c>NAME=VALUE</c> or <c>TYPE.NAME=VALUE</c>.</param>
    /// <exception cref="ToolException">An option has another form.</exception>
    public MemberValues(IEnumerable<string> settings)
    {
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=');
            if (equals <= 0)
            {
                throw new ToolException("A '--set' option has no name or no '='. Specify it as NAME=VALUE or TYPE.NAME=VALUE.");
            }
            _values[setting[..equals]] = setting[(equals + 1)..];
            _unused.Add(setting[..equals]);
        }
    }

    /// <summary>Gets the names that no parameter or property used.</summary>
    public IReadOnlyCollection<string> Unused => _unused;

    /// <summary>Returns values for parameters, or the name of the first one that has none.</summary>
    public (object?[] Values, string? Missing) Bind(ParameterInfo[] parameters, Type type)
    {
        var values = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (Find(parameter.Name!, type, IsSecret(parameter)) is { } text)
            {
                values[i] = Convert(text, parameter.ParameterType, parameter.Name!);
            }
            else if (parameter.HasDefaultValue) values[i] = parameter.DefaultValue;
            else return (values, parameter.Name);
        }

        return (values, null);
    }

    /// <summary>Sets the properties of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="onlyUnset">Whether to keep values that the task already has.</param>
    public void Apply(IBatchTask task, bool onlyUnset)
    {
        var type = task.GetType();
        foreach (var property in type.GetProperties())
        {
            if (property is not { CanWrite: true, CanRead: true } || property.GetIndexParameters().Length > 0) continue;
            if (Find(property.Name, type, IsSecret(property)) is not { } text) continue;
            var isSetByOption = IsSet(property.Name, type);
            if ((onlyUnset || !isSetByOption) && property.GetValue(task) is not null) continue;
            property.SetValue(task, Convert(text, property.PropertyType, property.Name));
        }
    }

    private static bool IsSecret(ICustomAttributeProvider member) => member.IsDefined(typeof(SecretAttribute), inherit: true);

    private string? Find(string name, Type type, bool isSecret)
    {
        foreach (var key in Keys(name, type))
        {
            if (!_values.TryGetValue(key, out var value)) continue;
            _unused.Remove(key);
            return value;
        }

        // Only members that are declared as secrets: a property such as Path must not take a variable by accident.
        return isSecret ? Environment.GetEnvironmentVariable(name) ?? Environment.GetEnvironmentVariable(UpperSnake(name)) : null;
    }

    private bool IsSet(string name, Type type) => Keys(name, type).Any(_values.ContainsKey);

    private static string[] Keys(string name, Type type) => [$"{type.FullName}.{name}", $"{type.Name}.{name}", name];

    // ResultsUrl is RESULTS_URL.
    private static string UpperSnake(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    // The value can be a secret: messages name the member only.
    private static object? Convert(string text, Type type, string name)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(string)) return text;
        var converter = TypeDescriptor.GetConverter(target);
        if (!converter.CanConvertFrom(typeof(string)))
        {
            throw new ToolException(
                $"'{name}' has the type '{TypeNames.Of(target)}', which '--set' cannot set. Return the task from a method, and use '--from'.");
        }

        try
        {
            return converter.ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new ToolException($"The value for '{name}' is not a valid '{TypeNames.Of(target)}'. Specify it as '--set {name}=VALUE'.");
        }
    }
}
