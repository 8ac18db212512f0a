using System;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.CommandLines.Tests.Posix.Syntax;

/// <summary>What the parser finds in commands: their kind, their parts, and where each begins and ends.</summary>
public sealed class ParsedCommandsTests
{
    /// <summary>Lists, pipelines and groups.</summary>
    public static TheoryData<string, string, string> Lists => new()
    {
        { nameof(ShellDialect.Posix), "a; b", "(a)0-1; (b)3-4" },
        { nameof(ShellDialect.Posix), "a & b &", "(a)0-1 &; (b)4-5 &" },
        { nameof(ShellDialect.Posix), "a &&\n b || c", "(a)0-1 && (b)6-70-7 || (c)11-120-12" },
        { nameof(ShellDialect.Posix), "a | b | c", "{(a)0-1 | (b)4-5 | (c)8-9}0-9" },
        { nameof(ShellDialect.Posix), "a |& b", "! UnexpectedToken '&' at 3" },
        { nameof(ShellDialect.Bash), "a |& b", "{(a)0-1 | (b)5-6}0-6" },
        { nameof(ShellDialect.Bash), "a &>f | b", "{(a)0-5 2&>f | (b)8-9}0-9" },
        { nameof(ShellDialect.Posix), "! a | b", "! {(a)2-3 | (b)6-7}0-7" },
        { nameof(ShellDialect.Posix), "! ! a", "! UnexpectedToken ' ' at 3" },
        { nameof(ShellDialect.Bash), "! ! a", "! {(a)4-5}0-5" },
        { nameof(ShellDialect.Bash), "!", "! {}0-1" },
        { nameof(ShellDialect.Bash), "time -p -- a | b", "time {(a)11-12 | (b)15-16}0-16" },
        { nameof(ShellDialect.Bash), "time", "time {}0-4" },
        { nameof(ShellDialect.Bash), "time;a", "time {}0-4; (a)5-6" },
        { nameof(ShellDialect.Posix), "time a", "(time a)0-6" },
        { nameof(ShellDialect.Posix), "a |! b", "! UnexpectedToken '!' at 3" },
        { nameof(ShellDialect.Bash), "a | ! b", "! UnexpectedToken '!' at 4" },
        { nameof(ShellDialect.Bash), ";a", "! UnexpectedToken ';' at 0" },
        { nameof(ShellDialect.Bash), "a;;", "(a)0-1 ! UnexpectedToken ';' at 1" },
        { nameof(ShellDialect.Posix), "a\n\n# c\nb", "(a)0-1; (b)7-8 # 3-6" },
        { nameof(ShellDialect.Posix), "a \\\n b", "(a b)0-6" },
        { nameof(ShellDialect.Posix), "a # b", "(a)0-1 # 2-5" },
        { nameof(ShellDialect.Posix), "a#b", "(a#b)0-3" },
        { nameof(ShellDialect.Posix), "a)", "(a)0-1 ! UnexpectedToken ')' at 1" },
        { nameof(ShellDialect.Posix), "", "" },
        { nameof(ShellDialect.Posix), "#c", "# 0-2" },
        { nameof(ShellDialect.Posix), "a;&", "(a)0-1 ! UnexpectedToken ';' at 1" },
        { nameof(ShellDialect.Zsh), "a &! b", "(a)0-1 &; (b)5-6" },
        { nameof(ShellDialect.Zsh), "a &| b", "(a)0-1 &; (b)5-6" },
        { nameof(ShellDialect.Zsh), "a ;| b", "(a)0-1 ! UnexpectedToken ';' at 2" },
        { nameof(ShellDialect.Bash), "a || \n# c\n b & c", "(a)0-1 || (b)11-120-12 &; (c)15-16 # 6-9" },
        { nameof(ShellDialect.Bash), "a &&", "! CommandMissing '' at 4" },
        { nameof(ShellDialect.Bash), "a | ", "! CommandMissing '' at 4" },
        { nameof(ShellDialect.Bash), "in", "! UnexpectedToken 'in' at 0" },
        { nameof(ShellDialect.Bash), "]]", "! UnexpectedToken ']]' at 0" },
        { nameof(ShellDialect.Posix), "]]", "(]])0-2" },
        { nameof(ShellDialect.Bash), "then", "! UnexpectedToken 'then' at 0" },
        { nameof(ShellDialect.Bash), "end", "(end)0-3" },
        { nameof(ShellDialect.Zsh), "end", "! UnexpectedToken 'end' at 0" },
        { nameof(ShellDialect.Bash), "} ", "! UnexpectedToken '}' at 0" },
        { nameof(ShellDialect.Bash), "{ a; }", "Group0-6[(a)2-3]" },
        { nameof(ShellDialect.Bash), "{a; }", "({a)0-2 ! UnexpectedToken '}' at 4" },
        { nameof(ShellDialect.Bash), "{ a }", "! TokenMissing '}' at 5" },
        { nameof(ShellDialect.Bash), "{ }", "! UnexpectedToken '}' at 2" },
        { nameof(ShellDialect.Zsh), "{ }", "Group0-3[]" },
        { nameof(ShellDialect.Bash), "{ a; } > f 2>&1 | b", "{Group0-15[(a)2-3] 7>f 11>&1 | (b)18-19}0-19" },
        { nameof(ShellDialect.Bash), "{ a; }; b", "Group0-6[(a)2-3]; (b)8-9" },
        { nameof(ShellDialect.Bash), "(a; b) >f", "Subshell0-9[(a)1-2; (b)4-5] 7>f" },
        { nameof(ShellDialect.Bash), "( )", "! UnexpectedToken ')' at 2" },
        { nameof(ShellDialect.Zsh), "( )", "Subshell0-3[]" },
        { nameof(ShellDialect.Bash), "( (a); b)", "Subshell0-9[Subshell2-5[(a)3-4]; (b)7-8]" },
        { nameof(ShellDialect.Bash), "(a", "! UnbalancedScript '' at 1" },
        { nameof(ShellDialect.Bash), "((a); b)", "Subshell0-8[Subshell1-4[(a)2-3]; (b)6-7] ? DoubleParenthesis" },
        { nameof(ShellDialect.Posix), "((a); b)", "Subshell0-8[Subshell1-4[(a)2-3]; (b)6-7]" },
        { nameof(ShellDialect.Bash), "((1 + 2)); a", "Arithmetic0-9[((1 + 2))]; (a)11-12" },
        { nameof(ShellDialect.Bash), "(( a[1] + (2) )) && b", "Arithmetic0-16[(( a+[1+] + +(2+) ))] && (b)20-210-21" },
        { nameof(ShellDialect.Bash), "((a;b))", "Arithmetic0-7[((a+;b))]" },
        { nameof(ShellDialect.Bash), "((a", "? DoubleParenthesis ! UnbalancedScript '' at 2" },
        { nameof(ShellDialect.Bash), "a;|b", "(a)0-1 ! UnexpectedToken '|' at 2" },
        { nameof(ShellDialect.Bash), "time -p a", "time {(a)8-9}0-9" },
        { nameof(ShellDialect.Bash), "time -- a", "time {(a)8-9}0-9" },
        { nameof(ShellDialect.Zsh), ";", "" },
        { nameof(ShellDialect.Zsh), ";;", "! UnexpectedToken ';' at 0" },
        { nameof(ShellDialect.Zsh), "; a", "(a)2-3" },
        { nameof(ShellDialect.Bash), "#\n#", "# 0-1 # 2-3" },
        { nameof(ShellDialect.Bash), "a &| b", "(a)0-1 & ! UnexpectedToken '|' at 3" },
    };

    /// <summary>Conditions.</summary>
    public static TheoryData<string, string, string> Conditions => new()
    {
        { nameof(ShellDialect.Bash), "if a; then b; fi", "If0-16[(a)3-4 / (b)11-12]" },
        { nameof(ShellDialect.Bash), "if a; then b; elif c; then d; else e; fi", "If0-40[(a)3-4 / (b)11-12 / (c)19-20 / (d)27-28 / (e)35-36]" },
        { nameof(ShellDialect.Bash), "if a; b; then c; fi > f", "If0-23[(a)3-4; (b)6-7 / (c)14-15] 20>f" },
        { nameof(ShellDialect.Bash), "if a; then fi", "! UnexpectedToken 'fi' at 11" },
        { nameof(ShellDialect.Bash), "if a then b; fi", "! TokenMissing 'then' at 13" },
        { nameof(ShellDialect.Bash), "if a; then b", "! TokenMissing 'fi' at 12" },
        { nameof(ShellDialect.Bash), "if a; then b; else c; fi; d", "If0-24[(a)3-4 / (b)11-12 / (c)19-20]; (d)26-27" },
        { nameof(ShellDialect.Bash), "if ; then b; fi", "! UnexpectedToken ';' at 3" },
        { nameof(ShellDialect.Zsh), "if [[ a ]] { b }", "! CommandMissing '' at 16" },
        { nameof(ShellDialect.Zsh), "if [[ a ]] { b } elif [[ c ]] { d } else { e }", "If0-46[Test3-10[< a>] / Group11-16[(b)13-14] / Test22-29[< c>] / Group30-35[(d)32-33] / Group41-46[(e)43-44]]" },
        { nameof(ShellDialect.Zsh), "if [[ a ]] { b } else c; fi", "If0-27[Test3-10[< a>] / Group11-16[(b)13-14] / (c)22-23]" },
        { nameof(ShellDialect.Zsh), "if [[ a ]] b", "If0-12[Test3-10[< a>] / (b)11-12]" },
        { nameof(ShellDialect.Zsh), "if [[ a ]] b && c; d", "If0-17[Test3-10[< a>] / (b)11-12 && (c)16-1711-17]; (d)19-20" },
        { nameof(ShellDialect.Zsh), "if (a) b", "If0-8[Subshell3-6[(a)4-5] / (b)7-8]" },
        { nameof(ShellDialect.Zsh), "if ((1)) { b } fi", "If0-17[Arithmetic3-8[((1))] / Group9-14[(b)11-12]]" },
        { nameof(ShellDialect.Zsh), "if ((1)) { b }; c", "If0-14[Arithmetic3-8[((1))] / Group9-14[(b)11-12]]; (c)16-17" },
        { nameof(ShellDialect.Zsh), "if ((1)) { b };; c", "! UnexpectedToken ';' at 14" },
        { nameof(ShellDialect.Zsh), "if ((1)) { b } c", "! UnexpectedToken 'c' at 15" },
        { nameof(ShellDialect.Zsh), "if ((1)) { b }\nc", "If0-14[Arithmetic3-8[((1))] / Group9-14[(b)11-12]]; (c)15-16" },
        { nameof(ShellDialect.Zsh), "if a; { b }", "! TokenMissing 'then' at 11" },
        { nameof(ShellDialect.Zsh), "if { a; } { b }", "! CommandMissing '' at 15" },
        { nameof(ShellDialect.Zsh), "if a && ((1)) { b }", "! CommandMissing '' at 19" },
        { nameof(ShellDialect.Zsh), "if ! ((1)) { b }", "! CommandMissing '' at 16" },
        { nameof(ShellDialect.Zsh), "if a; then b; fi", "If0-16[(a)3-4 / (b)11-12]" },
        { nameof(ShellDialect.Zsh), "if case a in esac { b }", "! CommandMissing '' at 23" },
        { nameof(ShellDialect.Zsh), "if f() { a } { b }", "! CommandMissing '' at 18" },
        { nameof(ShellDialect.Zsh), "if(a)x=", "If0-7[Subshell2-5[(a)3-4] / (x:=@7-7)5-7]" },
        { nameof(ShellDialect.Zsh), "if else", "! UnexpectedToken 'else' at 3" },
        { nameof(ShellDialect.Zsh), "if }", "If0-3[] ! UnexpectedToken '}' at 3" },
        { nameof(ShellDialect.Bash), "if else", "! UnexpectedToken 'else' at 3" },
    };

    /// <summary>Loops.</summary>
    public static TheoryData<string, string, string> Loops => new()
    {
        { nameof(ShellDialect.Bash), "while a; do b; done", "While0-19[(a)6-7 / (b)12-13]" },
        { nameof(ShellDialect.Bash), "until a; do b; done | c", "{Until0-19[(a)6-7 / (b)12-13] | (c)22-23}0-23" },
        { nameof(ShellDialect.Bash), "while a; b; done", "! TokenMissing 'do' at 12" },
        { nameof(ShellDialect.Bash), "while a; do b", "! TokenMissing 'done' at 13" },
        { nameof(ShellDialect.Zsh), "while ((1)) { b }", "While0-17[Arithmetic6-11[((1))] / Group12-17[(b)14-15]]" },
        { nameof(ShellDialect.Zsh), "while [[ a ]] b; c", "While0-15[Test6-13[< a>] / (b)14-15]; (c)17-18" },
        { nameof(ShellDialect.Zsh), "until (( i )); do b; done", "Until0-25[Arithmetic6-13[(( i ))] / (b)18-19]" },
        { nameof(ShellDialect.Bash), "for i in a b; do c; done", "For0-24['i' / 'a' / 'b' / (c)17-18]" },
        { nameof(ShellDialect.Bash), "for i do c; done", "For0-16['i' / (c)9-10]" },
        { nameof(ShellDialect.Bash), "for i; do c; done", "For0-17['i' / (c)10-11]" },
        { nameof(ShellDialect.Bash), "for i\n do c; done", "For0-17['i' / (c)10-11]" },
        { nameof(ShellDialect.Bash), "for i in; do c; done", "For0-20['i' / (c)13-14]" },
        { nameof(ShellDialect.Bash), "for i in a\ndo c; done", "For0-21['i' / 'a' / (c)14-15]" },
        { nameof(ShellDialect.Bash), "for i in a do c; done", "! UnexpectedToken 'done' at 17" },
        { nameof(ShellDialect.Bash), "for i in a b; { c; }", "For0-20['i' / 'a' / 'b' / Group14-20[(c)16-17]]" },
        { nameof(ShellDialect.Posix), "for i in a b; { c; }", "! UnexpectedToken '{' at 14" },
        { nameof(ShellDialect.Bash), "for i in a; c", "! UnexpectedToken 'c' at 12" },
        { nameof(ShellDialect.Bash), "for", "! CommandMissing '' at 3" },
        { nameof(ShellDialect.Bash), "for in in a; do b; done", "For0-23['in' / 'a' / (b)16-17]" },
        { nameof(ShellDialect.Bash), "for (( i = 0; i < 3; i++ )); do a; done", "ArithmeticFor0-39[(( i = 0)) / (( i < 3)) / (( i++ )) / (a)32-33]" },
        { nameof(ShellDialect.Bash), "for ((;;)) { a; }", "ArithmeticFor0-17[((@6-6)) / ((@7-7)) / ((@8-8)) / Group11-17[(a)13-14]]" },
        { nameof(ShellDialect.Bash), "for ((;;)) ; do a; done", "ArithmeticFor0-23[((@6-6)) / ((@7-7)) / ((@8-8)) / (a)16-17]" },
        { nameof(ShellDialect.Bash), "for ((i)); do a; done", "! UnexpectedToken ')' at 7" },
        { nameof(ShellDialect.Bash), "for ((i = (1; 2); i < 3; i++)); do a; done", "! UnexpectedToken ';' at 12" },
        { nameof(ShellDialect.Posix), "for ((;;)); do a; done", "! UnexpectedToken '(' at 4" },
        { nameof(ShellDialect.Bash), "select i in a b; do c; done", "Select0-27['i' / 'a' / 'b' / (c)20-21]" },
        { nameof(ShellDialect.Posix), "select i in a b", "(select i in a b)0-15" },
        { nameof(ShellDialect.Bash), "select (( i", "! UnexpectedToken '(' at 7" },
        { nameof(ShellDialect.Zsh), "for i (a b) c", "For0-13['i' / 'a' / 'b' / (c)12-13]" },
        { nameof(ShellDialect.Zsh), "for i j in a b; do c; done", "For0-26['i' / 'j' / 'a' / 'b' / 2 names / (c)19-20]" },
        { nameof(ShellDialect.Zsh), "for i j k (a b) { c }", "For0-21['i' / 'j' / 'k' / 'a' / 'b' / 3 names / Group16-21[(c)18-19]]" },
        { nameof(ShellDialect.Zsh), "for i (a b)\n c", "For0-14['i' / 'a' / 'b' / (c)13-14]" },
        { nameof(ShellDialect.Zsh), "for i in a b; c $i; d", "For0-18['i' / 'a' / 'b' / (c P$i)14-18]; (d)20-21" },
        { nameof(ShellDialect.Zsh), "foreach i (a b) c; d; end", "For0-25['i' / 'a' / 'b' / (c)16-17; (d)19-20]" },
        { nameof(ShellDialect.Zsh), "foreach i (a b) c; d", "! TokenMissing 'end' at 20" },
        { nameof(ShellDialect.Bash), "foreach i (a)", "(foreach i)0-9 ! UnexpectedToken '(' at 10" },
        { nameof(ShellDialect.Zsh), "repeat 3 a", "Repeat0-10['3' / (a)9-10]" },
        { nameof(ShellDialect.Zsh), "repeat 3; do a; done", "Repeat0-20['3' / (a)13-14]" },
        { nameof(ShellDialect.Zsh), "repeat 3 { a }", "Repeat0-14['3' / Group9-14[(a)11-12]]" },
        { nameof(ShellDialect.Zsh), "repeat", "! CommandMissing '' at 6" },
        { nameof(ShellDialect.Bash), "repeat 3 a", "(repeat 3 a)0-10" },
        { nameof(ShellDialect.Zsh), "for i (a) <f", "For0-12['i' / 'a' / ()10-12 10<f]" },
        { nameof(ShellDialect.Zsh), "for i (a) <f b", "For0-14['i' / 'a' / (b)10-14 10<f]" },
        { nameof(ShellDialect.Zsh), "for i (a) (b)", "For0-13['i' / 'a' / Subshell10-13[(b)11-12]]" },
        { nameof(ShellDialect.Zsh), "for i (a)", "For0-9['i' / 'a']" },
        { nameof(ShellDialect.Zsh), "repeat 2 <f", "Repeat0-11['2' / ()9-11 9<f]" },
        { nameof(ShellDialect.Zsh), "for i (a); do c; done", "For0-21['i' / 'a' / (c)14-15]" },
        { nameof(ShellDialect.Zsh), "{ for ((;;)) { a } {", "! UnexpectedToken '{' at 19" },
        { nameof(ShellDialect.Zsh), "repeat 3 (", "! UnbalancedScript '' at 9" },
        { nameof(ShellDialect.Zsh), "repeat b ;", "Repeat0-10['b']" },
        { nameof(ShellDialect.Zsh), "while a", "While0-7[(a)6-7]" },
        { nameof(ShellDialect.Bash), "select", "! CommandMissing '' at 6" },
        { nameof(ShellDialect.Bash), "select (", "! UnexpectedToken '(' at 7" },
        { nameof(ShellDialect.Bash), "for i in", "! CommandMissing '' at 8" },
    };

    /// <summary>Choices between patterns.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { nameof(ShellDialect.Bash), "case a in b) c;; (d|e) f;; *) g; esac", "Case0-37['a' / b) (c)13-14 / d|e) (f)23-24 / *) (g)30-31]" },
        { nameof(ShellDialect.Bash), "case a in b) ;; esac > f", "Case0-24['a' / b) ] 21>f" },
        { nameof(ShellDialect.Bash), "case a in b) c;& d) e;;& f) g; esac", "Case0-35['a' / b) (c)13-14 / d) (e)20-21 / f) (g)28-29]" },
        { nameof(ShellDialect.Posix), "case a in b) c;& d) e;; esac", "! UnexpectedToken ';' at 14" },
        { nameof(ShellDialect.Posix), "case a in b) c;;& d) e;; esac", "! UnexpectedToken '&' at 16" },
        { nameof(ShellDialect.Zsh), "case a in b) c;| d) e;; esac", "Case0-28['a' / b) (c)13-14 / d) (e)20-21]" },
        { nameof(ShellDialect.Zsh), "case a { b) c;; }", "Case0-17['a' / b) (c)12-13]" },
        { nameof(ShellDialect.Bash), "case a { b) c;; }", "! TokenMissing 'in' at 7" },
        { nameof(ShellDialect.Bash), "case a in b | c ) d;; esac", "Case0-26['a' / b|c) (d)18-19]" },
        { nameof(ShellDialect.Bash), "case a in esac", "Case0-14['a']" },
        { nameof(ShellDialect.Bash), "case a\nin\nb) c\n;;\n\nesac", "Case0-23['a' / b) (c)13-14]" },
        { nameof(ShellDialect.Bash), "case a in b) c", "! CommandMissing '' at 14" },
        { nameof(ShellDialect.Bash), "case a in ) c;; esac", "! UnexpectedToken ')' at 10" },
        { nameof(ShellDialect.Bash), "case a in b c;; esac", "! TokenMissing ')' at 12" },
        { nameof(ShellDialect.Bash), "case in in in) a;; esac", "Case0-23['in' / in) (a)15-16]" },
        { nameof(ShellDialect.Bash), "case", "! CommandMissing '' at 4" },
        { nameof(ShellDialect.Bash), "case a in b) c;; d", "! UnbalancedScript '' at 17" },
        { nameof(ShellDialect.Bash), "case a in @(b|c)*) d;; esac", "Case0-27['a' / PatternGroup10<b+|c>16+*) (d)19-20]" },
        { nameof(ShellDialect.Bash), "case a in a)", "! CommandMissing '' at 12" },
    };

    /// <summary>Functions and coprocesses.</summary>
    public static TheoryData<string, string, string> Functions => new()
    {
        { nameof(ShellDialect.Bash), "f() { a; }", "Function0-10['f' / Group4-10[(a)6-7]]" },
        { nameof(ShellDialect.Bash), "f ( ) { a; } > f", "Function0-16['f' / Group6-16[(a)8-9] 13>f]" },
        { nameof(ShellDialect.Bash), "f() (a)", "Function0-7['f' / Subshell4-7[(a)5-6]]" },
        { nameof(ShellDialect.Bash), "f() a", "! InvalidFunctionBody '' at 4" },
        { nameof(ShellDialect.Posix), "f() a", "Function0-5['f' / (a)4-5]" },
        { nameof(ShellDialect.Zsh), "f() a", "Function0-5['f' / (a)4-5]" },
        { nameof(ShellDialect.Bash), "f()\n\n{ a; }", "Function0-11['f' / Group5-11[(a)7-8]]" },
        { nameof(ShellDialect.Posix), "f-x() { a; }", "! InvalidFunctionName '' at 0" },
        { nameof(ShellDialect.Posix), "1f() { a; }", "! InvalidFunctionName '' at 0" },
        { nameof(ShellDialect.Posix), "f1_() { a; }", "Function0-12['f1_' / Group6-12[(a)8-9]]" },
        { nameof(ShellDialect.Bash), "f-x() { a; }", "Function0-12['f-x' / Group6-12[(a)8-9]]" },
        { nameof(ShellDialect.Bash), "f( a", "! TokenMissing ')' at 3" },
        { nameof(ShellDialect.Bash), "function f { a; }", "Function0-17['f' / Group11-17[(a)13-14]]" },
        { nameof(ShellDialect.Bash), "function f() { a; }", "Function0-19['f' / Group13-19[(a)15-16]]" },
        { nameof(ShellDialect.Bash), "function f( ) { a; }", "Function0-20['f' / Group14-20[(a)16-17]]" },
        { nameof(ShellDialect.Bash), "function f (a)", "Function0-14['f' / Subshell11-14[(a)12-13]]" },
        { nameof(ShellDialect.Bash), "function f ((1))", "Function0-16['f' / Arithmetic11-16[((1))]]" },
        { nameof(ShellDialect.Bash), "function", "! CommandMissing '' at 8" },
        { nameof(ShellDialect.Posix), "function f { a; }", "(function f { a)0-14 ! UnexpectedToken '}' at 16" },
        { nameof(ShellDialect.Zsh), "function f g { a }", "Function0-18['f' / 'g' / Group13-18[(a)15-16]]" },
        { nameof(ShellDialect.Zsh), "function f g () { a }", "Function0-21['f' / 'g' / Group16-21[(a)18-19]]" },
        { nameof(ShellDialect.Zsh), "() { a }", "Function0-8[Group3-8[(a)5-6]]" },
        { nameof(ShellDialect.Bash), "() { a; }", "! UnexpectedToken ')' at 1" },
        { nameof(ShellDialect.Bash), "f g() { a; }", "(f g)0-3 ! UnexpectedToken '(' at 3" },
        { nameof(ShellDialect.Bash), "a=b f() { c; }", "(a:=b f)0-5 ! UnexpectedToken '(' at 5" },
        { nameof(ShellDialect.Bash), "function f { a; } b", "Function0-18['f' / Group11-17[(a)13-14]] ! UnexpectedToken 'b' at 18" },
        { nameof(ShellDialect.Bash), "coproc a b", "Coprocess0-10[(a b)7-10]" },
        { nameof(ShellDialect.Bash), "coproc n { a; }", "Coprocess0-15['n' / Group9-15[(a)11-12]]" },
        { nameof(ShellDialect.Bash), "coproc n (a)", "Coprocess0-12['n' / Subshell9-12[(a)10-11]]" },
        { nameof(ShellDialect.Bash), "coproc n [[ a ]]", "Coprocess0-16['n' / Test9-16[< a>]]" },
        { nameof(ShellDialect.Bash), "coproc n if a; then b; fi", "Coprocess0-25['n' / If9-25[(a)12-13 / (b)20-21]]" },
        { nameof(ShellDialect.Bash), "coproc n while a; do b; done", "Coprocess0-28['n' / While9-28[(a)15-16 / (b)21-22]]" },
        { nameof(ShellDialect.Bash), "coproc n until a; do b; done", "Coprocess0-28['n' / Until9-28[(a)15-16 / (b)21-22]]" },
        { nameof(ShellDialect.Bash), "coproc n for i in a; do b; done", "Coprocess0-31['n' / For9-31['i' / 'a' / (b)24-25]]" },
        { nameof(ShellDialect.Bash), "coproc n case a in esac", "Coprocess0-23['n' / Case9-23['a']]" },
        { nameof(ShellDialect.Bash), "coproc n select i in a; do b; done", "Coprocess0-34['n' / Select9-34['i' / 'a' / (b)27-28]]" },
        { nameof(ShellDialect.Bash), "coproc { a; }", "Coprocess0-13[Group7-13[(a)9-10]]" },
        { nameof(ShellDialect.Bash), "coproc a=1 b", "Coprocess0-12[(a:=1 b)7-12]" },
        { nameof(ShellDialect.Posix), "coproc a b", "(coproc a b)0-10" },
        { nameof(ShellDialect.Zsh), "coproc n { a }", "Coprocess0-13[(n { a)7-12] ! UnexpectedToken '}' at 13" },
        { nameof(ShellDialect.Zsh), "{ a } always { b }", "Always0-18[(a)2-3 / Group13-18[(b)15-16]]" },
        { nameof(ShellDialect.Zsh), "{ a } always b", "! UnexpectedToken 'b' at 13" },
        { nameof(ShellDialect.Zsh), "{ a }; always", "Group0-5[(a)2-3]; (always)7-13" },
        { nameof(ShellDialect.Bash), "{ a; } always { b; }", "Group0-6[(a)2-3] ! UnexpectedToken 'always' at 7" },
        { nameof(ShellDialect.Bash), "case ; in a) b;; esac", "! UnexpectedToken ';' at 5" },
        { nameof(ShellDialect.Bash), "function ; { a; }", "! UnexpectedToken ';' at 9" },
        { nameof(ShellDialect.Zsh), "repeat ; a", "! UnexpectedToken ';' at 7" },
        { nameof(ShellDialect.Zsh), "if [[ a ]] then b; fi", "If0-21[Test3-10[< a>] / (b)16-17]" },
        { nameof(ShellDialect.Zsh), "while [[ a ]] do b; done", "While0-24[Test6-13[< a>] / (b)17-18]" },
        { nameof(ShellDialect.Zsh), "if [[ a ]]; then b; fi", "If0-22[Test3-10[< a>] / (b)17-18]" },
        { nameof(ShellDialect.Zsh), "(){ a }<b", "Function0-9[Group2-7[(a)4-5]] 7<b" },
        { nameof(ShellDialect.Zsh), "f g () { a }", "! UnexpectedToken '(' at 4" },
        { nameof(ShellDialect.Bash), "function f () { a }", "! TokenMissing '}' at 19" },
        { nameof(ShellDialect.Bash), "function {", "! CommandMissing '' at 10" },
        { nameof(ShellDialect.Bash), "coproc coproc", "! CommandMissing '' at 13" },
    };

    /// <summary>Simple commands and assignments.</summary>
    public static TheoryData<string, string, string> SimpleCommands => new()
    {
        { nameof(ShellDialect.Bash), "A=b C= d E=f", "(A:=b C:= d E=f)0-12" },
        { nameof(ShellDialect.Bash), "A=b", "(A:=b)0-3" },
        { nameof(ShellDialect.Bash), "A+=b c", "(A:=b c)0-6" },
        { nameof(ShellDialect.Posix), "A+=b c", "(A+=b c)0-6" },
        { nameof(ShellDialect.Posix), "A=b>f c", "(A:=b c)0-7 3>f" },
        { nameof(ShellDialect.Bash), "A= >f", "(A:=)0-5 3>f" },
        { nameof(ShellDialect.Bash), "A=;b", "(A:=)0-2; (b)3-4" },
        { nameof(ShellDialect.Bash), "A1_=b", "(A1_:=b)0-5" },
        { nameof(ShellDialect.Bash), "1A=b", "(1A=b)0-4" },
        { nameof(ShellDialect.Bash), "A[1]=b", "(A[1]:=b)0-6" },
        { nameof(ShellDialect.Bash), "A[$i + 1]+=b c", "(A[P$i+ + 1]:=b c)0-14" },
        { nameof(ShellDialect.Bash), "A['x y']=b", "(A[S'x y']:=b)0-10" },
        { nameof(ShellDialect.Bash), "A[a[1]]=b", "(A[a+[1+]]:=b)0-9" },
        { nameof(ShellDialect.Bash), "A[1] b", "(A[1] b)0-6" },
        { nameof(ShellDialect.Bash), "A[", "! UnbalancedScript '' at 1" },
        { nameof(ShellDialect.Bash), "A[1\n]=b", "(A[1+\\n]:=b)0-7" },
        { nameof(ShellDialect.Posix), "A[1]=b", "(A[1]=b)0-6" },
        { nameof(ShellDialect.Bash), "A=(b 'c d' [1]=e [f]+=g $h)", "(A:=Array2<:=b :=S'c d' [1]:=e [f]:=g :=P$h>27)0-27" },
        { nameof(ShellDialect.Bash), "A=(\n a # c\n b\n) c", "(A:=Array2<:=a :=b>15 c)0-17 # 7-10" },
        { nameof(ShellDialect.Bash), "A=(a", "! UnbalancedScript '' at 3" },
        { nameof(ShellDialect.Bash), "A=(a;b)", "! TokenMissing ')' at 4" },
        { nameof(ShellDialect.Bash), "A=([a b)", "! UnbalancedScript '' at 3" },
        { nameof(ShellDialect.Bash), "A=([a]b)", "(A:=Array2<:=[a]b>8)0-8" },
        { nameof(ShellDialect.Posix), "A=(b)", "(A:=)0-2 ! UnexpectedToken '(' at 2" },
        { nameof(ShellDialect.Bash), "declare A=(b c) -x D=e F", "(declare A:=Array10<:=b :=c>15 -x D:=e F)0-24" },
        { nameof(ShellDialect.Bash), "export A=b C", "(export A:=b C)0-12" },
        { nameof(ShellDialect.Bash), "run A=(b)", "(run A=)0-6 ! UnexpectedToken '(' at 6" },
        { nameof(ShellDialect.Bash), "run A=b", "(run A=b)0-7" },
        { nameof(ShellDialect.Bash), "local A+=b", "(local A:=b)0-10" },
        { nameof(ShellDialect.Bash), "eval A=b", "(eval A:=b)0-8" },
        { nameof(ShellDialect.Bash), "let A=b", "(let A:=b)0-7" },
        { nameof(ShellDialect.Bash), "alias A='b c'", "(alias A:=S'b c')0-13" },
        { nameof(ShellDialect.Bash), "readonly A=b", "(readonly A:=b)0-12" },
        { nameof(ShellDialect.Bash), "typeset A=b", "(typeset A:=b)0-11" },
        { nameof(ShellDialect.Bash), "integer A=b", "(integer A:=b)0-11" },
        { nameof(ShellDialect.Bash), "float A=b", "(float A:=b)0-9" },
        { nameof(ShellDialect.Posix), "export A=b", "(export A=b)0-10" },
        { nameof(ShellDialect.Bash), ">f a <g b 2>h", "(a b)0-13 0>f 5<g 10>h" },
        { nameof(ShellDialect.Bash), ">f", "()0-2 0>f" },
        { nameof(ShellDialect.Bash), ">", "! CommandMissing '' at 1" },
        { nameof(ShellDialect.Bash), "a > ; b", "! UnexpectedToken ';' at 4" },
        { nameof(ShellDialect.Zsh), "a }", "(a)0-1 ! UnexpectedToken '}' at 2" },
        { nameof(ShellDialect.Bash), "a }", "(a })0-3" },
        { nameof(ShellDialect.Zsh), "{ a }", "Group0-5[(a)2-3]" },
        { nameof(ShellDialect.Bash), "a{ b}", "(a{ b})0-5" },
        { nameof(ShellDialect.Zsh), ">f { }", "Group3-6[] 0>f" },
        { nameof(ShellDialect.Zsh), ">1<l", "()0-4 0>1 2<l" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lists_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Conditions_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));

    [Theory]
    [MemberData(nameof(Loops))]
    public void Loops_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cases_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));

    [Theory]
    [MemberData(nameof(SimpleCommands))]
    public void Simple_commands_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));
}
