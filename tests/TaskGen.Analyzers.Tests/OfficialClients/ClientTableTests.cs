using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>Compares the table of the official clients with their types.</summary>
public sealed class ClientTableTests
{
    private static readonly Assembly[] Assemblies =
        [typeof(Azure.Compute.Batch.BatchClient).Assembly, typeof(Microsoft.Azure.Batch.CloudTask).Assembly];

    public static TheoryData<string, string> Types
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var client in ClientTable.All)
            {
                foreach (var type in client.Types) data.Add(client.Namespace, type.Names[0]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_property_and_parameter_of_a_type_sets_a_property_of_the_request(string client, string name)
    {
        var type = TypeOf(client, name);
        var shape = ClientTable.All.Single(known => known.Namespace == client).Types.Single(known => known.Names[0] == name);

        var unknown = type.GetProperties().Select(static property => property.Name)
            .Concat(type.GetConstructors()
                .SelectMany(static constructor => constructor.GetParameters())
                .Select(static parameter => parameter.Name!))
            .Where(member => shape.Find(member) is null);
        Assert.Empty(unknown);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_renamed_property_has_a_member(string client, string name)
    {
        var type = TypeOf(client, name);
        var shape = ClientTable.All.Single(known => known.Namespace == client).Types.Single(known => known.Names[0] == name);

        // A property that is newer than the client has none.
        Assert.All(shape.Shape.Properties.Where(property => shape.MembersOf(property.Wire).Skip(1).Any()), property => Assert.Contains(
            shape.MembersOf(property.Wire), member => type.GetProperty(member) is not null));
    }

    [Fact]
    public void A_name_in_a_message_is_the_same_in_all_types_of_a_client()
    {
        var quoted = RuleCatalogue.ForClients
            .SelectMany(static rule => rule.Descriptors)
            .SelectMany(static descriptor =>
                Regex.Matches(descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), "'([a-z][A-Za-z]*)'"))
            .Select(static match => match.Groups[1].Value)
            .ToHashSet();
        var named = ClientTable.All
            .SelectMany(static client => client.Types, static (client, type) => (Client: client.Namespace, Type: type))
            .SelectMany(static row => row.Type.Shape.Properties, static (row, property) => (row.Client, row.Type, property.Wire))
            .Where(row => quoted.Contains(row.Wire))
            .ToList();
        Assert.NotEmpty(named);
        Assert.All(named.GroupBy(static row => (row.Client, row.Wire)), group => Assert.Single(group
            .Select(row =>
            {
                var type = TypeOf(row.Client, row.Type.Names[0]);
                return row.Type.MembersOf(row.Wire).First(member => type.GetProperty(member) is not null);
            })
            .Distinct()));
    }

    [Fact]
    public void Every_definition_has_a_type_in_each_client()
    {
        Assert.All(ClientTable.All, static client => Assert.Equal(
            TaskSchema.All.Select(static shape => shape.Name).Order(),
            client.Types.Select(static type => type.Shape.Name).Order()));
    }

    [Fact]
    public void Every_factory_is_in_the_table()
    {
        foreach (var client in ClientTable.All)
        {
            foreach (var type in client.Types)
            {
                // OnTasks takes other tasks, whose ids are not visible.
                var methods = TypeOf(client.Namespace, type.Names[0]).GetMethods(BindingFlags.Public | BindingFlags.Static)
                    .Where(static method => !method.IsSpecialName && method.Name != "OnTasks")
                    .ToList();
                Assert.Equal(
                    methods.Select(static method => method.Name).Distinct().Order(),
                    type.Factories.Select(static factory => factory.Name).Order());
                Assert.All(
                    type.Factories.Where(static factory => factory.List is null),
                    factory => Assert.All(ParametersOf(methods, factory.Name), parameter => Assert.NotNull(type.Find(parameter))));
            }
        }
    }

    private static IEnumerable<string> ParametersOf(List<MethodInfo> methods, string name) =>
        methods.Where(method => method.Name == name).SelectMany(static method => method.GetParameters())
            .Select(static parameter => parameter.Name!);

    private static Type TypeOf(string client, string name) =>
        Assemblies.Single(assembly => assembly.GetName().Name == client).GetType(client + "." + name, throwOnError: true)!;
}
