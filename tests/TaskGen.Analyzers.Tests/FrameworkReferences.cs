using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Tests;

/// <summary>
/// The assemblies of net10.0 that test sources use. With all 165 of them, the compiler searches every assembly for each name, and the
/// tests take a sixth more processor time.
/// </summary>
internal static class FrameworkReferences
{
    public static readonly ImmutableArray<MetadataReference> Used =
    [
        Net100.References.netstandard,
        Net100.References.SystemCollections,
        Net100.References.SystemCollectionsImmutable,
        Net100.References.SystemComponentModelAnnotations,
        Net100.References.SystemComponentModelPrimitives,
        Net100.References.SystemConsole,
        Net100.References.SystemLinq,
        Net100.References.SystemMemory,
        Net100.References.SystemNetHttp,
        Net100.References.SystemNetPrimitives,
        Net100.References.SystemObjectModel,
        Net100.References.SystemRuntime,
        Net100.References.SystemRuntimeInteropServices,
        Net100.References.SystemRuntimeNumerics,
        Net100.References.SystemTextJson,
        Net100.References.SystemTextRegularExpressions,
        Net100.References.SystemThreading,
        Net100.References.SystemThreadingTasks,
        Net100.References.SystemXmlReaderWriter,
    ];
}
