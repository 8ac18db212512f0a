namespace TaskGen.Analyzers.TaskFiles;

/// <summary>The kind of a token.</summary>
internal enum JsonTokenType
{
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    PropertyName,
    String,
    Number,
    True,
    False,
    Null,
}
