using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>What a whole script declares: functions, numeric variables, and the variables that its programs get.</summary>
internal sealed class ScriptVariables : ScriptVisitor
{
    // The text of a script without any of them declares nothing.
    private static readonly string[] Signs =
        ["declare", "typeset", "local", "integer", "float", "private", "readonly", "export", "make", "function", "()", "( )"];

    private readonly ShellDialect _dialect;
    private readonly ScriptVariables? _outer;
    private readonly Dictionary<string, List<CompoundCommand>> _functions = [];
    private readonly HashSet<string> _numbers = [];
    private readonly HashSet<string> _references = [];
    private readonly HashSet<string> _exported = [];
    private bool _exportsAll;

    private ScriptVariables(ShellScript script, ShellDialect dialect, ScriptVariables? outer)
        : base(script)
    {
        _dialect = dialect;
        _outer = outer;
    }

    private bool IsZsh => _dialect == ShellDialect.Zsh;

    /// <summary>Whether a program runs commands in the values of exported variables.</summary>
    public bool AreExpanded { get; private set; }

    /// <summary>Reads a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="dialect">The shell that runs it.</param>
    /// <param name="outer">What the script declares that calls it as a function, or null.</param>
    public static ScriptVariables Read(ShellScript script, ShellDialect dialect, ScriptVariables? outer = null)
    {
        var variables = new ScriptVariables(script, dialect, outer);
        if (Array.Exists(Signs, sign => script.Text.Contains(sign))) variables.Visit();
        return variables;
    }

    /// <summary>Returns whether the shell evaluates what is assigned to a variable as a number.</summary>
    public bool IsNumber(string name) =>
        _numbers.Contains(name)
            || (_numbers.Count > 0 && _references.Contains(name))
            || EvaluatedVariables.IsNumber(name)
            || BuiltInArithmetic.IsNumericVariable(name, _dialect)
            || (_outer?.IsNumber(name) ?? false);

    /// <summary>Returns whether the shell, or a program that gets the variable, runs commands in its value.</summary>
    public bool IsRun(string name) => EvaluatedVariables.IsRun(name, _dialect);

    /// <summary>Returns whether programs get a variable.</summary>
    public bool IsExported(string name) => _exportsAll || _exported.Contains(name);

    /// <summary>Returns the functions of a name, and their scripts.</summary>
    public IEnumerable<(ShellScript Script, CompoundCommand Function)> FindFunctions(string name) =>
        FindOwnFunctions(name).Select(function => (Script, function)).Concat(_outer?.FindFunctions(name) ?? []);

    /// <summary>Returns the functions of a name in the script itself.</summary>
    public IReadOnlyList<CompoundCommand> FindOwnFunctions(string name) =>
        _functions.TryGetValue(name, out var functions) ? functions : (IReadOnlyList<CompoundCommand>)[];

    /// <summary>
    /// Returns the variable that a command puts text into, if it is a number or its value is run; otherwise null: <c>read</c>,
    /// <c>printf -v</c>.
    /// </summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="readsInput">Whether the text is the command's input.</param>
    public string? FindAssigned(IReadOnlyList<Word> words, out bool readsInput)
    {
        readsInput = false;
        if (!MayAssign(words)) return null;
        var first = SkipPrefixes(words);
        readsInput = words[first].Text[0] is not ('p' or 's');
        for (var i = first + 1; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (text.StartsWith("-v", StringComparison.Ordinal) && text.Length > 2) text = text.Substring(2);
            var name = text.IndexOf('[') is > 0 and var end ? text.Substring(0, end) : text;
            var isName = readsInput || words[i - 1].Text is "-v" or "-A" || text != words[i].Text;
            if (name.Length > 0 && isName && (IsNumber(name) || IsRun(name))) return name;
        }

        return null;
    }

    /// <summary>Returns whether a command can put text into a variable.</summary>
    public static bool MayAssign(IReadOnlyList<Word> words)
    {
        var first = SkipPrefixes(words);
        return first < words.Count && words[first].Text is "read" or "mapfile" or "readarray" or "printf" or "print" or "set";
    }

    /// <summary>Returns whether a command declares variables by words, which quotes may be around.</summary>
    public static bool MayDeclare(IReadOnlyList<Word> words)
    {
        var first = SkipPrefixes(words);
        return first < words.Count && IsDeclaration(words[first].Text);
    }

    /// <summary>Returns the index of the first word that is not <c>builtin</c>, <c>command</c>, or a similar prefix.</summary>
    public static int SkipPrefixes(IReadOnlyList<Word> words)
    {
        var first = 0;
        while (first < words.Count && words[first].Text is "builtin" or "command" or "noglob" or "-" or "nocorrect") first++;
        return first;
    }

    protected override void VisitSimple(SimpleCommand command)
    {
        base.VisitSimple(command);
        if (command.Words.Count == 0) return;
        var words = UnquotedWord.AllOf(Script, command);
        var first = SkipPrefixes(words);
        if (first >= words.Count) return;
        if (IsDeclaration(words[first].Text)) AddDeclared(words, first);
        else if (words[first].Text == "set")
        {
            for (var i = first + 1; i < words.Count; i++) _exportsAll |= words[i].Text is "allexport" || IsFlag(words[i].Text, 'a');
        }

        AreExpanded |= Text.Contains("make") && Expands(words);
    }

    protected override void VisitCompound(CompoundCommand command)
    {
        if (command.Kind == CompoundKind.Function)
        {
            foreach (var name in command.Words)
            {
                if (!_functions.TryGetValue(TextOf(name), out var functions)) _functions[TextOf(name)] = functions = [];
                functions.Add(command);
            }
        }

        base.VisitCompound(command);
    }

    protected override void VisitBackticks(ShellScript inner)
    {
    }

    /// <summary>Returns whether the program of a command, or of a script in it, runs commands in the values of variables.</summary>
    internal static bool Expands(IReadOnlyList<Word> words)
    {
        var program = CommandInterpreter.SkipLaunchers(words);
        return (program < words.Count && ProgramTable.ExpandsVariables(words[program].ProgramName))
            || CommandInterpreter.Interpret(words).Scripts.Exists(CommandInterpreter.ExpandsVariables);
    }

    // declare -i n, integer n
    private void AddDeclared(List<Word> words, int first)
    {
        var program = words[first].Text;
        var isNumber = program is "integer" or "float";
        var isExported = program == "export";
        var isReference = false;
        for (var i = first + 1; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (text.Length > 1 && text[0] == '-')
            {
                isNumber |= IsFlag(text, 'i') || (IsZsh && (IsFlag(text, 'F') || IsFlag(text, 'E')));
                isReference |= program != "export" && IsFlag(text, 'n');
                isExported |= IsFlag(text, 'x');
                continue;
            }

            var name = text.IndexOfAny(['=', '+', '[']) is > 0 and var end ? text.Substring(0, end) : text;
            if (isNumber) _numbers.Add(name);
            if (isReference) _references.Add(name);
            if (isExported) _exported.Add(name);
        }
    }

    private static bool IsDeclaration(string program) =>
        program is "declare" or "typeset" or "local" or "export" or "readonly" or "integer" or "float" or "private";

    private static bool IsFlag(string option, char flag) =>
        option.Length > 1 && option[0] == '-' && option[1] != '-' && option.IndexOf(flag) > 0;
}
