using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers;

namespace TaskGen.Tool.Tests.Importing;

/// <summary>Compiles an imported class with the generator.</summary>
internal static class CompiledTask
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Returns a task of the class, with values for its secrets.</summary>
    public static IBatchTask Create(string source, string type, params (string Name, string Value)[] secrets)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Imported", [CSharpSyntaxTree.ParseText(source)], References, options);
        CSharpGeneratorDriver.Create(new TaskGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        using var image = new MemoryStream();
        var result = generated.Emit(image);
        Assert.True(result.Success, source + string.Join('\n', result.Diagnostics));
        var task = (IBatchTask)Activator.CreateInstance(Assembly.Load(image.ToArray()).GetType(type, throwOnError: true)!)!;
        foreach (var (name, value) in secrets)
        {
            var property = task.GetType().GetProperty(name);
            Assert.True(property is not null, source);
            property.SetValue(task, value);
        }

        return task;
    }

    /// <summary>Writes a task of the class; returns false if the values of the task are invalid at run time.</summary>
    public static bool TryWrite(string source, string type, (string Name, string Value)[] secrets, out string json)
    {
        try
        {
            json = Create(source, type, secrets).ToJson();
            return true;
        }
        catch (TaskValidationException)
        {
            json = "";
            return false;
        }
    }

    public static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
