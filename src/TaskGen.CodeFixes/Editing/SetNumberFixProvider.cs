using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>A code fix that replaces the number at the diagnostic.</summary>
public abstract class SetNumberFixProvider : TaskFixProvider
{
    private readonly string _name;
    private readonly string _value;

    private protected SetNumberFixProvider(string ruleId, string name, string value)
        : base(ruleId) => (_name, _value) = (name, value);

    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        // A member gives the number at run time; the diagnostic is on its attribute then.
        if (context.Expression is { } expression)
        {
            yield return new CodeFixEdit($"Set {_name} to {_value}", "Set", new TextChange(expression.Span, _value));
        }
    }
}
