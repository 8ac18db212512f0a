namespace TaskGen.Analyzers.Model.Problems;

/// <summary>Why a type cannot be a task.</summary>
internal enum TypeObstacle
{
    FileLocal,
    Nameless,

    /// <summary>A type named <c>var</c> changes what the keyword means.</summary>
    NamedVar,

    /// <summary>The type hides the namespace that generated code refers to.</summary>
    NamedLikeNamespace,
    Static,
    RefStruct,
    Interface,
    Generic,
    NotClassOrStruct,
}
