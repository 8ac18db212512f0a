using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Model;

/// <summary>Something that the parser could not read; a rule of the same id tells the user.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="SourceId">The value at fault; -1 for the type itself.</param>
/// <param name="OtherSourceId">The value that it clashes with, or -1.</param>
/// <param name="Arguments">What the rule's message takes.</param>
/// <param name="Start">Where the fault begins in the value's text, or -1 for all of it.</param>
/// <param name="Length">How long it is there.</param>
internal sealed record Problem(string RuleId, int SourceId, EquatableArray<string> Arguments, int OtherSourceId = -1, int Start = -1, int Length = 0);
