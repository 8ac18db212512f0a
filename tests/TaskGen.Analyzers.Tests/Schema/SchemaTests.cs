using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Generation;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Tests.Schema;

/// <summary>The table, the attributes, the records and the reference say the same: a property missing anywhere fails here.</summary>
public sealed class SchemaTests
{
    private static readonly Assembly Runtime = typeof(IBatchTask).Assembly;

    private static readonly Dictionary<string, Dictionary<string, (string Type, bool Required)>> Reference = ReadOwnList();

    [SkippableFact]
    public void The_list_of_definitions_matches_the_REST_specification()
    {
        var path = Path.Combine(RepositoryFiles.Root, "..", "shared", "spec", "task-add.swagger.json");
        Skip.IfNot(File.Exists(path), "The REST specification is not part of the repository.");

        using var swagger = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var definition in swagger.RootElement.GetProperty("definitions").EnumerateObject())
        {
            if (!definition.Value.TryGetProperty("properties", out var properties)) continue;
            Assert.Equal(properties.EnumerateObject().Select(static p => p.Name).Order(), Reference[definition.Name].Keys.Order());
        }
    }

    [Fact]
    public void The_table_has_every_property_of_the_request_with_its_type()
    {
        var reached = new HashSet<string>();
        Walk(TaskSchema.TaskAddParameter, reached);
        Assert.Equal(TaskSchema.All.Select(static shape => shape.Name).Order(), reached.Order());
        Assert.Equal(Reachable("TaskAddParameter").Order(), reached.Order());
    }

    [Fact]
    public void Every_definition_has_a_record_with_the_same_properties()
    {
        foreach (var (name, properties) in Reference)
        {
            var record = Runtime.GetType("TaskGen." + name);
            Assert.True(record is not null, name + " has no record");
            foreach (var (wire, (type, _)) in properties)
            {
                var property = record.GetProperty(Clr(wire));
                Assert.True(property is not null, $"{name}.{wire} has no property in the record");
                Assert.True(
                    property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Length == 1, $"{name}.{wire} is not init-only");
                if (type.EndsWith("[]"))
                {
                    Assert.True(
                        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>),
                        $"{name}.{wire} is not a list");
                }
            }
        }
    }

    [Fact]
    public void Every_property_is_reached_by_an_attribute_on_a_class_and_by_one_on_a_member()
    {
        var leaves = new HashSet<string>();
        foreach (var attribute in AttributeTable.All)
        {
            var type = Runtime.GetType("TaskGen." + attribute.Name + "Attribute");
            Assert.True(type is not null, attribute.Name + " has no attribute class");
            var usage = type.GetCustomAttribute<AttributeUsageAttribute>()!;
            Assert.Equal(!attribute.IsForMembersOnly, usage.ValidOn.HasFlag(AttributeTargets.Class));
            if (attribute.Target is not null)
            {
                Assert.True(usage.ValidOn.HasFlag(AttributeTargets.Property), attribute.Name + " cannot be applied to a member");
            }
            Assert.Equal(attribute.IsListElement, usage.AllowMultiple);

            var path = string.Join(".", attribute.Path.Select(static step => step.Wire));
            if (attribute.Target?.Kind == ValueKind.Texts) leaves.Add(path);
            foreach (var (argument, steps) in ArgumentPaths.Of(attribute))
            {
                Assert.True(type.GetProperty(argument) is not null, $"{attribute.Name} has no argument {argument}");
                leaves.Add(string.Join(".", attribute.Path.Concat(steps).Select(static step => step.Wire)));
            }
        }

        Assert.Equal(Leaves(TaskSchema.TaskAddParameter, "").Order(), leaves.Order());
    }

    public static TheoryData<string, string> ConstructorArguments()
    {
        var arguments = new TheoryData<string, string>();
        foreach (var shape in AttributeTable.All.Where(static shape => !shape.IsForMembersOnly))
        {
            foreach (var parameter in Parameters(shape.Name)) arguments.Add(shape.Name, Clr(parameter.Name!));
        }

        return arguments;
    }

    [Theory]
    [MemberData(nameof(ConstructorArguments))]
    public void Argument_of_a_constructor_can_be_given_by_its_name(string attribute, string argument)
    {
        var constructor = string.Join(", ", Parameters(attribute).Select(static parameter => Value(parameter.ParameterType, 1)));
        var named = string.Join(
            ", ", Parameters(attribute).Select(static parameter => $"{Clr(parameter.Name!)} = {Value(parameter.ParameterType, 1)}"));

        var expected = Body($"{attribute}({constructor})");
        Assert.NotEqual(Body(attribute), expected);
        Assert.Equal(expected, Body($"{attribute}({named})"));

        var value = Value(Parameters(attribute).Single(parameter => Clr(parameter.Name!) == argument).ParameterType, 2);
        var problems = Parse($"{attribute}({constructor}, {argument} = {value})").Problems;
        Assert.Contains(problems, static problem => problem is DuplicateProperty);
    }

    // The generated code, which has no sources of values.
    private static string Body(string attribute)
    {
        var task = PlaceholderResolver.Resolve(Parse(attribute), new CommandLineTable(isWindows: false));
        return Regex.Replace(TaskEmitter.Emit(task), @"GeneratedTask\(.*", "");
    }

    private static TaskDefinition Parse(string attribute)
    {
        var compilation = Compilations.Create(
            $$"""
            using TaskGen;
            [BatchTask(Id = "a", CommandLine = "b")]
            [{{attribute}}]
            public partial class Some;
            """);
        return TaskParser.Parse(compilation.GetTypeByMetadataName("Some")!, null, null, default);
    }

    private static ParameterInfo[] Parameters(string attribute) => Runtime.GetType("TaskGen." + attribute + "Attribute")!.GetConstructors()
        .Select(static constructor => constructor.GetParameters()).MaxBy(static parameters => parameters.Length)!;

    private static string Value(Type type, int number) =>
        type == typeof(string) ? $"\"a{number}\""
        : type.IsEnum ? $"(TaskGen.{type.Name})0"
        : type.IsArray ? $"new[] {{ {Value(type.GetElementType()!, number)} }}"
        : number.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void Every_choice_has_the_members_of_its_enum_in_their_order()
    {
        foreach (var property in TaskSchema.All.SelectMany(static shape => shape.Properties).Where(static p => p.Choices.Count > 0))
        {
            var type = Runtime.GetType("TaskGen." + property.Enum);
            Assert.True(type is { IsEnum: true }, property.Enum + " is not an enum");
            Assert.Equal(
                property.Choices.Select(static choice => choice.ToLowerInvariant()),
                Enum.GetNames(type).Select(static name => name.ToLowerInvariant()));
        }
    }

    private static void Walk(ObjectShape shape, HashSet<string> reached)
    {
        if (!reached.Add(shape.Name)) return;
        var reference = Reference[shape.Name];
        Assert.Equal(reference.Keys.Order(), shape.Properties.Select(static p => p.Wire).Order());
        foreach (var property in shape.Properties)
        {
            var (type, required) = reference[property.Wire];
            Assert.True(required == property.IsRequired, $"{shape.Name}.{property.Wire}: required differs");
            var expected = property.Kind switch
            {
                ValueKind.Object => property.Object!.Name,
                ValueKind.Objects => property.Object!.Name + "[]",
                ValueKind.Texts => "string[]",
                ValueKind.Choice when property.Enum == "ContainerHostDataPath" => "ContainerHostDataPath",
                ValueKind.Choice => "(" + string.Join("|", property.Choices) + ")",
                ValueKind.Choices => "(" + string.Join("|", property.Choices) + ")[]",
                ValueKind.Integer => "integer",
                ValueKind.Boolean => "boolean",
                _ => "string",
            };
            Assert.Equal($"{shape.Name}.{property.Wire} {type}", $"{shape.Name}.{property.Wire} {expected}");
            if (property.Object is not null) Walk(property.Object, reached);
        }
    }

    private static IEnumerable<string> Leaves(
        ObjectShape shape, string path) => shape.Properties.SelectMany(property => property.Kind switch
    {
        ValueKind.Object => Leaves(property.Object!, path + property.Wire + "."),
        ValueKind.Objects when property.Wire != "uploadHeaders" => Leaves(property.Object!, path + property.Wire + "."),
        _ => [path + property.Wire],
    });

    private static HashSet<string> Reachable(string from)
    {
        var reached = new HashSet<string>();
        Add(from);
        return reached;

        void Add(string name)
        {
            if (!Reference.TryGetValue(name, out var properties) || !reached.Add(name)) return;
            foreach (var (type, _) in properties.Values) Add(type.TrimEnd('[', ']'));
        }
    }

    private static string Clr(string wire) => char.ToUpperInvariant(wire[0]) + wire[1..];

    private static Dictionary<string, Dictionary<string, (string Type, bool Required)>> ReadOwnList()
    {
        using var reader = new StreamReader(
            typeof(SchemaTests).Assembly.GetManifestResourceStream("TaskGen.Analyzers.Tests.Schema.definitions.txt")!);
        var definitions = new Dictionary<string, Dictionary<string, (string, bool)>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("enum ")) continue;
            var parts = line.Split(' ');
            var name = parts[0].Split('.');
            if (!definitions.TryGetValue(name[0], out var properties)) definitions[name[0]] = properties = [];
            properties[name[1]] = (parts[1], parts.Length > 2);
        }

        return definitions;
    }
}
