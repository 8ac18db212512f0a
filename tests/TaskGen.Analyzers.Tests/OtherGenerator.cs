using System.Linq;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Tests;

/// <summary>
/// Another generator of the project: it declares constants, and a member and an attribute for each class named <c>Made…</c>; a class named
/// <c>MadeMarked…</c> becomes a task.
/// </summary>
public sealed class OtherGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.CompilationProvider.Select(static (compilation, _) =>
            string.Join(
                ",",
                compilation.GetSymbolsWithName(static name => name.StartsWith("Made", System.StringComparison.Ordinal))
                    .Select(static symbol => symbol.Name)));
        context.RegisterSourceOutput(classes, static (context, names) =>
        {
            var parts = names.Split(',').Where(static name => name.Length > 0)
                .Select(static name => name.StartsWith("MadeMarked", System.StringComparison.Ordinal)
                    ? $"[TaskGen.BatchTask(Id = \"a\", CommandLine = \"run\")] partial class {name} {{ }}"
                    : $"partial class {name} {{ public string Scene => \"\"; [TaskGen.EnvironmentSetting(\"FROM_GENERATOR\")] public string Variable => \"\"; }}");
            context.AddSource("Made.g.cs", """
                public static class Made
                {
                    public const string Image = "a:1";
                    public const string Text = "a: b";
                    public const string Id = "id";
                    public const string Line = "run";
                    public const int Number = 3;
                    public const TaskGen.TargetOS System = TaskGen.TargetOS.Windows;
                }
                """ + string.Join("\n", parts));
        });
    }
}
