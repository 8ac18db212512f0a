using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation;

/// <summary>Turns a command line into constants and calls of the writer that quote its values.</summary>
internal sealed class CommandLineCodeBuilder(MethodPrologue prologue, TextCodeBuilder texts)
{
    /// <summary>Writes the inside of a JSON string.</summary>
    public void Write(TextNode text, PropertyShape property, string path, CodeSegments output)
    {
        if (CanBeBlank(text)) texts.Check(property.Constraint, CodeValue.ComposedText(texts.Compose(text, path)), path);
        foreach (var part in text.Parts)
        {
            if (part is ConstantText run) output.Text(run.Text);
            else if (part is Placeholder placeholder) WritePlaceholder(placeholder, text.SourceId, path, output);
        }
    }

    private void WritePlaceholder(Placeholder placeholder, SourceId source, string path, CodeSegments output)
    {
        // A placeholder that cannot be quoted safely is a compile-time error; it is never written.
        var isUnquotable = placeholder is { IsRaw: false, Context.UnquotableReason: not null };
        if (isUnquotable && !placeholder.IsPlainOnCommandLine) return;
        if (placeholder.Member.Type == MemberType.Strings)
        {
            WriteList(placeholder, path, output);
            return;
        }

        var local = prologue.Locals.Required(placeholder.Member, path);
        if (placeholder.IsPlain || isUnquotable)
        {
            output.Call(new TextCall(TextCodeBuilder.Formatted(placeholder, local)));
            return;
        }

        var value = placeholder.Member.Type == MemberType.String && placeholder.Format is null
            ? CodeValue.Of(local)
            : CodeValue.ComposedText(texts.Compose(new TextNode(source, [placeholder]), path + "."));
        var limits = placeholder.IsRaw ? CommandLimits.None : placeholder.Context!.Limits & ~CommandLimits.NotEmptyList;
        var check = new CommandLineValueCheck(value, path, limits);
        if (!prologue.Statements.Contains(check)) prologue.Statements.Add(check);
        output.Call(placeholder.IsRaw ? new TextCall(new(value)) : new ArgumentCall(value, placeholder.Context!.Layers));
    }

    private void WriteList(Placeholder placeholder, string path, CodeSegments output)
    {
        if (placeholder.IsRaw || placeholder.Context is not { TakesList: true } context) return;
        output.Call(new ArgumentsCall(prologue.Locals.Arguments(placeholder.Member, path, context.Limits), context.Layers));
    }

    // Quoted values are never blank.
    private static bool CanBeBlank(TextNode text)
    {
        foreach (var part in text.Parts)
        {
            if (part is ConstantText run ? !string.IsNullOrWhiteSpace(run.Text) : part is Placeholder { IsRaw: false }) return false;
        }

        return true;
    }
}
