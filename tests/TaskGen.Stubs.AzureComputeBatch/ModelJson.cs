#nullable disable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace TaskGen.Stubs;

/// <summary>Writes the models of both official clients as the body of a request, and reads those of the current one.</summary>
internal static class ModelJson
{
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["HttpUri"] = "httpUrl",
        ["StorageContainerUri"] = "storageContainerUrl",
        ["ContainerUri"] = "containerUrl",
        ["RegistryServerUri"] = "registryServer",
        ["AffinityInformation"] = "affinityInfo",
        ["UserName"] = "username",
    };

    /// <summary>Returns the body for a model.</summary>
    public static JsonNode Write(object model) => model switch
    {
        string text => text,
        int number => number,
        bool boolean => boolean,
        TimeSpan duration => XmlConvert.ToString(duration),
        Uri uri => uri.AbsoluteUri,
        Enum choice => char.ToLowerInvariant(choice.ToString()[0]) + choice.ToString()[1..],
        IEnumerable list => new JsonArray([.. list.Cast<object>().Select(Write)]),
        ValueType or Azure.Core.ResourceIdentifier => model.ToString(),
        _ => new JsonObject(model.GetType().GetProperties()
            .Select(property => (property.Name, Value: property.GetValue(model)))
            .Where(static property => property.Value is not null && property.Value is not ICollection { Count: 0 })
            .Select(static property => KeyValuePair.Create(WireName(property.Name), Write(property.Value)))),
    };

    /// <summary>Returns the model that a body represents.</summary>
    public static T Read<T>(JsonElement body) => (T)Read(typeof(T), body);

    private static object Read(Type type, JsonElement json)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return json.GetString();
        if (type == typeof(int)) return json.GetInt32();
        if (type == typeof(bool)) return json.GetBoolean();
        if (type == typeof(TimeSpan)) return XmlConvert.ToTimeSpan(json.GetString());
        if (type == typeof(Uri)) return new Uri(json.GetString());
        if (type.IsValueType || type == typeof(Azure.Core.ResourceIdentifier)) return Activator.CreateInstance(type, json.GetString());
        var given = json.EnumerateObject().ToDictionary(static property => property.Name, static property => property.Value);
        var properties = type.GetProperties().ToDictionary(static property => WireName(property.Name));
        var constructor = type.GetConstructors().OrderBy(static known => known.GetParameters().Length).Last();
        var model = constructor.Invoke([.. constructor.GetParameters()
            .Select(parameter => properties.First(
                property => property.Value.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(property => given.TryGetValue(property.Key, out var value) ? Read(property.Value.PropertyType, value) : null)]);
        foreach (var (name, value) in given)
        {
            if (!properties.TryGetValue(name, out var property)) throw new JsonException($"{type.Name} has no property '{name}'.");
            if (property.CanWrite) property.SetValue(model, Read(property.PropertyType, value));
            else if (value.ValueKind == JsonValueKind.Array) Fill((IList)property.GetValue(model), property, value);
        }

        return model;
    }

    private static void Fill(IList list, PropertyInfo property, JsonElement items)
    {
        foreach (var item in items.EnumerateArray()) list.Add(Read(property.PropertyType.GetGenericArguments()[0], item));
    }

    private static string WireName(string name) =>
        Renamed.TryGetValue(name, out var wire) ? wire : char.ToLowerInvariant(name[0]) + name[1..];
}
