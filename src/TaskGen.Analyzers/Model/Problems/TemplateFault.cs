namespace TaskGen.Analyzers.Model.Problems;

/// <summary>Why a template cannot be read.</summary>
internal enum TemplateFault
{
    UnexpectedClosingBrace,
    UnclosedBrace,
    EmptyPlaceholder,
    EmptyFormat,
    InvalidName,
}
