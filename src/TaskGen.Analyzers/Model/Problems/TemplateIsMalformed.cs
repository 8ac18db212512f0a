namespace TaskGen.Analyzers.Model.Problems;

/// <summary>The braces of a template cannot be read.</summary>
internal sealed record TemplateIsMalformed(SourceId SourceId, TemplateFault Fault) : Problem(SourceId);
