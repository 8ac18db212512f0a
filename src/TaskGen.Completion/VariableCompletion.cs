using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Parsing;
using TaskGen.Validation;

namespace TaskGen.Completion;

/// <summary>Completes the service's environment variables in command lines, in the syntax of the shell that reads them.</summary>
internal static class VariableCompletion
{
    // $AZ_…, ${{AZ_…, $env:AZ_…, %AZ_…, and the beginning of a name
    private static readonly Regex Begun = new(
        @"(?<sign>\$\{\{env:|\$env:|\$\{\{|\$|%)?(?<name>(?<!\w)[A-Za-z]\w*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static void Add(CompletionContext context, TemplateText template, string value, SemanticModel model)
    {
        var begun = Begun.Match(value);
        var (sign, name) = (begun.Groups["sign"].Value, begun.Groups["name"].Value);
        if (!IsBegun(sign, name, context.Trigger.Kind)) return;

        var whole = model.GetConstantValue(template.Argument.Expression, context.CancellationToken).Value as string ?? value;
        if (Shell(whole, value) is not { } shell) return;

        // What is typed stays where it suits the shell: editors that only know words replace the name alone.
        var written = sign + name;
        var known = Suits(shell, sign);
        var replaced = known ? name : written;
        if (!template.Source.EndsWith(replaced, System.StringComparison.Ordinal)) return;
        context.CompletionListSpan = new TextSpan(context.Position - replaced.Length, replaced.Length);
        foreach (var variable in BatchVariables.Names)
        {
            context.AddItem(CompletionItem.Create(
                Text(shell, known ? sign : "", variable, template.Rest),
                filterText: known ? variable : sign + variable,
                sortText: variable,
                tags: [WellKnownTags.Constant],
                inlineDescription: "set by Azure Batch"));
        }
    }

    private static bool IsBegun(string sign, string name, CompletionTriggerKind trigger) => name.Length == 0
        ? sign.Length > 0
        : EnvironmentNames.ServicePrefix.StartsWith(name, System.StringComparison.OrdinalIgnoreCase)
            ? sign.Length > 0 || name.Length > 1 || trigger == CompletionTriggerKind.Invoke
            : name.StartsWith(EnvironmentNames.ServicePrefix, System.StringComparison.OrdinalIgnoreCase);

    // Without a shell nothing replaces a variable.
    private static ShellKind? Shell(string whole, string value)
    {
        foreach (var text in new[] { whole, value })
        {
            var line = CommandLineReader.Read(Template.MarkPlaceholders(text));
            if (line.Shell != ShellKind.None && line.ScriptWord is not null) return line.Shell;
        }

        return null;
    }

    private static bool Suits(ShellKind shell, string sign) => shell switch
    {
        ShellKind.Cmd => sign == "%",
        ShellKind.PowerShell => sign.Length > 0 && sign != "%" && sign != "${{",
        ShellKind.Posix => sign is "$" or "${{",
        _ => false,
    };

    private static string Text(ShellKind shell, string sign, string variable, string rest) => (shell, sign.ToUpperInvariant()) switch
    {
        (ShellKind.Cmd, "%") => rest.StartsWith("%", System.StringComparison.Ordinal) ? variable : variable + "%",
        (ShellKind.Cmd, _) => "%" + variable + "%",
        (ShellKind.PowerShell, "$") => "env:" + variable,
        (ShellKind.PowerShell, "") => "$env:" + variable,
        (ShellKind.Posix, "") => "$" + variable,
        _ => variable,
    };
}
