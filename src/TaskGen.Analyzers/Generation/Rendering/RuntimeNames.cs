namespace TaskGen.Analyzers.Generation.Rendering;

/// <summary>The types of the runtime that generated code calls.</summary>
internal static class RuntimeNames
{
    public const string Checks = "global::TaskGen.Validation.TaskChecks";
    public const string Values = "global::TaskGen.TaskValues";
}
