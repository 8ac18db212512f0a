using System.Collections.Generic;

namespace TaskGen.CodeFixes.Editing;

/// <summary>A code fix that removes the argument or attribute at the diagnostic.</summary>
public abstract class RemoveFixProvider : TaskFixProvider
{
    private readonly string _title;
    private readonly bool _isArgument;

    private protected RemoveFixProvider(string ruleId, string title, bool isArgument)
        : base(ruleId)
    {
        _title = title;
        _isArgument = isArgument;
    }

    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        var change = _isArgument ? TextEdits.RemoveArgument(context) ?? TextEdits.RemoveAttribute(context)
            : TextEdits.RemoveAttribute(context);
        if (change is not null) yield return new CodeFixEdit(_title, "Remove", change.Value);
    }
}
