using System;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.CommandLines.Tests.Posix.Syntax;

/// <summary>What the parser finds in words, redirections and tests: the pieces, and where each begins and ends.</summary>
public sealed class ParsedWordsTests
{
    /// <summary>Redirections.</summary>
    public static TheoryData<string, string, string> Redirections => new()
    {
        { nameof(ShellDialect.Bash), "a <f >g >>h <>i >|j >&k <&l 3<m 4>&-", "(a)0-36 2<f 5>g 8>>h 12<>i 16>|j 20>&k 24<&l 28<m 32>&-" },
        { nameof(ShellDialect.Bash), "a &>f &>>g <<<h", "(a)0-15 2&>f 6&>>g 11<<<h" },
        { nameof(ShellDialect.Posix), "a <f >g >>h <>i >|j >&k <&l", "(a)0-27 2<f 5>g 8>>h 12<>i 16>|j 20>&k 24<&l" },
        { nameof(ShellDialect.Posix), "a &>f", "(a)0-1 &; ()3-5 3>f" },
        { nameof(ShellDialect.Posix), "a <<<h", "! UnexpectedToken '<' at 4" },
        { nameof(ShellDialect.Zsh), "a >!f >>!g >&|h >>&i &>>|j &>>!k &>|l &>!m >>|n >>&|o >>&!p >&!q", "(a)0-64 2>!f 6>>!g 11>&|h 16>>&i 21&>>|j 27&>>!k 33&>|l 38&>!m 43>>|n 48>>&|o 54>>&!p 60>&!q" },
        { nameof(ShellDialect.Bash), "a {fd}>f", "(a)0-8 2>f" },
        { nameof(ShellDialect.Bash), "a {fd>f", "(a {fd)0-7 5>f" },
        { nameof(ShellDialect.Bash), "a {1d}>f", "(a {1d})0-8 6>f" },
        { nameof(ShellDialect.Bash), "a {fd", "(a {fd)0-5" },
        { nameof(ShellDialect.Posix), "a {fd}>f", "(a {fd})0-8 6>f" },
        { nameof(ShellDialect.Bash), "a 2> f", "(a)0-6 2>f" },
        { nameof(ShellDialect.Bash), "a 23>f", "(a)0-6 2>f" },
        { nameof(ShellDialect.Bash), "a 2 >f", "(a 2)0-6 4>f" },
        { nameof(ShellDialect.Bash), "a <(b) >(c d)", "(a ProcessSubstitution2<(b)4-5>6 ProcessSubstitution7<(c d)9-12>13)0-13" },
        { nameof(ShellDialect.Bash), "a 2<(b)", "(a 2+ProcessSubstitution3<(b)5-6>7)0-7" },
        { nameof(ShellDialect.Posix), "a <(b)", "! UnexpectedToken '(' at 3" },
        { nameof(ShellDialect.Bash), "a <\\\nf", "(a)0-6 2<f" },
        { nameof(ShellDialect.Bash), "a >!f", "(a)0-5 2>!f" },
        { nameof(ShellDialect.Bash), "a >&|f", "! UnexpectedToken '|' at 4" },
        { nameof(ShellDialect.Bash), "a <<E <<-F\nb\nE\n\tc\nF\nd", "(a)0-10 2<<E<11-13 E b\\n> 6<<-F<15-18 F \tc\\n>; (d)20-21" },
    };

    /// <summary>Here-documents.</summary>
    public static TheoryData<string, string, string> HereDocuments => new()
    {
        { nameof(ShellDialect.Bash), "cat <<E\na $b\nE\nc", "(cat)0-7 4<<E<8-13 E a +P$b+\\n>; (c)15-16" },
        { nameof(ShellDialect.Bash), "cat <<'E'\na $b\nE\nc", "(cat)0-9 4<<S'E'<10-15 E quoted >; (c)17-18" },
        { nameof(ShellDialect.Bash), "cat <<\"E\"\n$(a)\nE", "(cat)0-9 4<<D6<E>9<10-15 E quoted >" },
        { nameof(ShellDialect.Bash), "cat <<\\E\n`a`\nE", "(cat)0-8 4<<\\E<9-13 E quoted >" },
        { nameof(ShellDialect.Bash), "cat <<-E\n\ta\n\tE\nb", "(cat)0-8 4<<-E<9-12 E \ta\\n>; (b)15-16" },
        { nameof(ShellDialect.Bash), "cat <<E\n\tE\nE", "(cat)0-7 4<<E<8-11 E \tE\\n>" },
        { nameof(ShellDialect.Bash), "cat <<E\na", "(cat)0-7 4<<E<8-9 E unclosed a>" },
        { nameof(ShellDialect.Bash), "cat <<E", "(cat)0-7 4<<E" },
        { nameof(ShellDialect.Bash), "cat <<A <<B; c\na\nA\nb\nB\nd", "(cat)0-11 4<<A<15-17 A a\\n> 8<<B<19-21 B b\\n>; (c)13-14; (d)23-24" },
        { nameof(ShellDialect.Bash), "cat <<E | b\n$(a b)\nE", "{(cat)0-7 4<<E<12-19 E CommandSubstitution12<(a b)14-17>18+\\n> | (b)10-11}0-11" },
        { nameof(ShellDialect.Bash), "cat <<E\n\"a 'b \\$c \\x \\` ${d:-e}\nE", "(cat)0-7 4<<E<8-32 E \"a 'b +\\$+c +\\x +\\`+ +B${d{:-e}31+\\n>" },
        { nameof(ShellDialect.Bash), "cat <<E\n$(a\nE", "(cat)0-7 4<<E<8-12 E CommandSubstitution8<(a)10-11>12> ! UnbalancedScript '' at 8 later" },
        { nameof(ShellDialect.Bash), "cat <<E\n${a\nE", "(cat)0-7 4<<E<8-12 E B${a{\\n}12> ! UnbalancedScript '' at 8 later" },
        { nameof(ShellDialect.Bash), "cat <<$'E'\nE", "(cat)0-10 4<<Ansi$'E'<11-11 E quoted >" },
        { nameof(ShellDialect.Bash), "cat <<E''F\nEF\na", "(cat)0-10 4<<E+S''+F<11-11 EF quoted >; (a)14-15" },
        { nameof(ShellDialect.Bash), "cat <<E\nEE\nE \nE", "(cat)0-7 4<<E<8-14 E EE\\nE \\n>" },
        { nameof(ShellDialect.Bash), "$(cat <<E\na\nE\n)", "(CommandSubstitution0<(cat)2-9 6<<E<10-12 E a\\n>>15)0-15" },
        { nameof(ShellDialect.Bash), "$(cat <<E)\na\nE", "(CommandSubstitution0<(cat)2-9 6<<E>10)0-10; (a)11-12; (E)13-14 ? HereDocumentAfterSubstitution" },
        { nameof(ShellDialect.Bash), "cat <<E $(a\nb)\nE", "(cat CommandSubstitution8<(a)10-11; (b)12-13>14)0-14 4<<E<15-15 E > ? HereDocumentAfterSubstitution" },
        { nameof(ShellDialect.Bash), "cat <<E $(a b)\nE", "(cat CommandSubstitution8<(a b)10-13>14)0-14 4<<E<15-15 E >" },
        { nameof(ShellDialect.Bash), "cat <<-E\n\t\tE", "(cat)0-8 4<<-E<9-9 E >" },
        { nameof(ShellDialect.Bash), "(cat <<E\na\nE\n)", "Subshell0-14[(cat)1-8 5<<E<9-11 E a\\n>]" },
        { nameof(ShellDialect.Posix), "cat << E\n a\n E\nE\n", "(cat)0-8 4<<E<9-15 E  a\\n E\\n>" },
        { nameof(ShellDialect.Bash), "<<-E\n\t", "()0-4 0<<-E<5-6 E unclosed \t>" },
    };

    /// <summary>Words, quotes and expansions.</summary>
    public static TheoryData<string, string, string> Words => new()
    {
        { nameof(ShellDialect.Bash), "a'b'\"c\"\\d$e${f}$(g)`h`$((1))", "(a+S'b'+D4<c>7+\\d+P$e+B${f{}15+CommandSubstitution15<(g)17-18>19+Backticks19<(h)0-1>22+Arithmetic22<1>28)0-28" },
        { nameof(ShellDialect.Bash), "'a", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "\"a", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "\"a $b ${c} $(d \"e\") `f` \\\" \\x \\\\ 'g'\"", "(D0<a +P$b+ +B${c{}10+ +CommandSubstitution11<(d D15<e>18)13-18>19+ +Backticks20<(f)0-1>23+ +\\\"+ +\\x +\\\\+ 'g'>37)0-37" },
        { nameof(ShellDialect.Bash), "\"a\\\nb\"", "(D0<a+b>6)0-6" },
        { nameof(ShellDialect.Bash), "a\\", "(a+\\)0-2" },
        { nameof(ShellDialect.Bash), "\"a\\", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "$'a\\'b' $\"c $d\"", "(Ansi$'a\\'b' D8<c +P$d>15)0-15" },
        { nameof(ShellDialect.Bash), "$'a", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "$'a\\", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Posix), "$'a' $\"b\"", "($+S'a' $+D6<b>9)0-9" },
        { nameof(ShellDialect.Bash), "\"$'a'\"", "(D0<$'a'>6)0-6" },
        { nameof(ShellDialect.Bash), "\"$\"", "(D0<$>3)0-3" },
        { nameof(ShellDialect.Bash), "$ a", "($ a)0-3" },
        { nameof(ShellDialect.Bash), "$1$@$*$#$?$-$$$!$_a", "(P$1+P$@+P$*+P$#+P$?+P$-+P$$+P$!+P$_a)0-19" },
        { nameof(ShellDialect.Bash), "$12 $a1b $a-b", "(P$1+2 P$a1b P$a+-b)0-13" },
        { nameof(ShellDialect.Bash), "$\\u00e9", "($+\\u+00e9)0-7" },
        { nameof(ShellDialect.Bash), "${a} ${a:-b} ${a:-\"b c\"} ${a:-'}'} ${#a} ${!a} ${#} ${!} ${?} ${@:1} ${a#*/}", "(B${a{}4 B${a{:-b}12 B${a{:-+D18<b c>23}24 B${a{:-+S'}'}34 B${#a{}40 B${!a{}46 B${#{}51 B${!{}56 B${?{}61 B${@{:1}68 B${a{#*/}76)0-76" },
        { nameof(ShellDialect.Bash), "\"${a:-b}\" \"${a:-'b'}\" \"${a:-\"b\"}\" \"${a:-\\}}\"", "(D0<B${a{:-b}8>9 D10<B${a{:-+S'b'}20>21 D22<B${a{:-+D28<b>31}32>33 D34<B${a{:-+\\}}43>44)0-44 ? QuotesInOperand" },
        { nameof(ShellDialect.Bash), "${a", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "\"${a\"", "? QuotesInOperand ! UnbalancedScript '' at 4" },
        { nameof(ShellDialect.Bash), "${a:-${b:-c}}", "(B${a{:-+B${b{:-c}12}13)0-13" },
        { nameof(ShellDialect.Bash), "${a:-$(b)} ${a:-\\}} ${$} ${$(a)}", "(B${a{:-+CommandSubstitution5<(b)7-8>9}10 B${a{:-+\\}}19 B${${}24 B${{CommandSubstitution27<(a)29-30>31}32)0-32" },
        { nameof(ShellDialect.Bash), "${1} ${12} ${a[1]} ${a[@]}", "(B${1{}4 B${12{}10 B${a{[1]}18 B${a{[@]}26)0-26" },
        { nameof(ShellDialect.Zsh), "${(f)a} ${(f", "! UnbalancedScript '' at 8" },
        { nameof(ShellDialect.Bash), "${(f)a}", "(B${{(f)a}7)0-7" },
        { nameof(ShellDialect.Bash), "`a \\`b\\` \\$c \\\\ \\d`", "(Backticks0<(a Backticks2<(b)0-1>5 P$c \\ +\\d)0-13>19)0-19" },
        { nameof(ShellDialect.Bash), "\"`a \\\"b\\\"`\"", "(D0<Backticks1<(a D2<b>5)0-5>10>11)0-11" },
        { nameof(ShellDialect.Bash), "`a \"b`", "! UnbalancedScript '' at 0 later" },
        { nameof(ShellDialect.Bash), "`a", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "`a \\", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "`if`", "! CommandMissing '' at 0 later" },
        { nameof(ShellDialect.Bash), "`a; b` # c", "(Backticks0<(a)0-1; (b)3-4>6)0-6 # 7-10" },
        { nameof(ShellDialect.Bash), "$(a; b) $( (a) ) $(a", "! UnbalancedScript '' at 17" },
        { nameof(ShellDialect.Bash), "$(a;;)", "! UnexpectedToken ';' at 3" },
        { nameof(ShellDialect.Bash), "$(if)", "! UnexpectedToken ')' at 4" },
        { nameof(ShellDialect.Bash), "$(", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "$((1 + 2)) $(( (1) )) $((a[1]))", "(Arithmetic0<1 + 2>10 Arithmetic11< +(1+) >21 Arithmetic22<a+[1+]>31)0-31" },
        { nameof(ShellDialect.Bash), "$((a); b)", "(CommandSubstitution0<Subshell2-5[(a)3-4]; (b)7-8>9)0-9 ? DoubleParenthesis" },
        { nameof(ShellDialect.Bash), "$((a)", "? DoubleParenthesis ! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "$((a) )", "(CommandSubstitution0<Subshell2-5[(a)3-4]>7)0-7 ? DoubleParenthesis" },
        { nameof(ShellDialect.Bash), "$(( $(a) + ${b} + \"c\" + 'd' ))", "(Arithmetic0< +CommandSubstitution4<(a)6-7>8+ + +B${b{}15+ + +D18<c>21+ + +S'd'+ >30)0-30" },
        { nameof(ShellDialect.Bash), "$((1", "? DoubleParenthesis ! UnbalancedScript '' at 3" },
        { nameof(ShellDialect.Bash), "$[1 + a[2]] $[a", "! UnbalancedScript '' at 12" },
        { nameof(ShellDialect.Posix), "$[1]", "($[1])0-4" },
        { nameof(ShellDialect.Bash), "@(a|b) ?(c) *(d \"e\" $f) +(g(h)) !(i)", "(PatternGroup0<a+|b>6 PatternGroup7<c>11 PatternGroup12<d+ +D16<e>19+ +P$f>23 PatternGroup24<g+PatternGroup27<h>30>31 PatternGroup32<i>36)0-36" },
        { nameof(ShellDialect.Bash), "@(a|b", "! UnbalancedScript '' at 0" },
        { nameof(ShellDialect.Bash), "a@(b c)d", "(a+PatternGroup1<b+ c>7+d)0-8" },
        { nameof(ShellDialect.Posix), "@(a)", "! InvalidFunctionName '' at 0" },
        { nameof(ShellDialect.Bash), "a*b(c)", "! TokenMissing ')' at 4" },
        { nameof(ShellDialect.Zsh), "(a b)", "Subshell0-5[(a b)1-4]" },
        { nameof(ShellDialect.Zsh), "a () b", "Function0-6['a' / (b)5-6]" },
        { nameof(ShellDialect.Zsh), "=(a) b=(c)", "(ProcessSubstitution0<(a)2-3>4 b=+PatternGroup7<c>10)0-10" },
        { nameof(ShellDialect.Bash), "=(a)", "! TokenMissing ')' at 2" },
        { nameof(ShellDialect.Bash), "a\tb", "(a b)0-3" },
        { nameof(ShellDialect.Bash), "a\\ b\\;c", "(a+\\ +b+\\;+c)0-7" },
        { nameof(ShellDialect.Bash), "a$b'c'd", "(a+P$b+S'c'+d)0-7" },
        { nameof(ShellDialect.Bash), "<(a)b", "(ProcessSubstitution0<(a)2-3>4+b)0-5" },
        { nameof(ShellDialect.Bash), "$(cat <(a))", "(CommandSubstitution0<(cat ProcessSubstitution6<(a)8-9>10)2-10>11)0-11" },
        { nameof(ShellDialect.Bash), "\"$(a \"$(b)\")\"", "(D0<CommandSubstitution1<(a D5<CommandSubstitution6<(b)8-9>10>11)3-11>12>13)0-13" },
        { nameof(ShellDialect.Bash), "%{ {} {a,b} }a", "(%{ {} {a,b} }a)0-14" },
        { nameof(ShellDialect.Bash), "a=~b", "(a:=~b)0-4" },
        { nameof(ShellDialect.Zsh), "${(f)a}", "(B${(f)a{}7)0-7" },
        { nameof(ShellDialect.Zsh), "${(f)a:-b}", "(B${(f)a{:-b}10)0-10" },
        { nameof(ShellDialect.Bash), "\"${a:-'b'}\" $((c); d)", "(D0<B${a{:-+S'b'}10>11 CommandSubstitution12<Subshell14-17[(c)15-16]; (d)19-20>21)0-21 ? QuotesInOperand" },
        { nameof(ShellDialect.Bash), "$((a); b) \"${c:-'d'}\"", "(CommandSubstitution0<Subshell2-5[(a)3-4]; (b)7-8>9 D10<B${c{:-+S'd'}20>21)0-21 ? DoubleParenthesis" },
        { nameof(ShellDialect.Bash), "\"${a:-\"b\"}\"", "(D0<B${a{:-+D6<b>9}10>11)0-11 ? QuotesInOperand" },
        { nameof(ShellDialect.Bash), "cat <<E $(\na)\nE", "(cat CommandSubstitution8<(a)11-12>13)0-13 4<<E<14-14 E > ? HereDocumentAfterSubstitution" },
        { nameof(ShellDialect.Bash), "$[a] b", "(Arithmetic0<a>4 b)0-6" },
        { nameof(ShellDialect.Bash), "`((a); b)` \"${c:-'d'}\"", "(Backticks0<Subshell0-8[Subshell1-4[(a)2-3]; (b)6-7]>10 D11<B${c{:-+S'd'}21>22)0-22 ? DoubleParenthesis" },
        { nameof(ShellDialect.Bash), "\"\\$a \\` \\\" \\\\\"", "(D0<\\$+a +\\`+ +\\\"+ +\\\\>14)0-14" },
        { nameof(ShellDialect.Bash), "?a *b +c @d !e", "(?a *b +c @d !e)0-14" },
        { nameof(ShellDialect.Bash), "?(a)?b", "(PatternGroup0<a>4+?b)0-6" },
        { nameof(ShellDialect.Bash), "\"\\a\" \"\\$\" \"\\{\"", "(D0<\\a>4 D5<\\$>9 D10<\\{>14)0-14" },
        { nameof(ShellDialect.Bash), "<'a' 'b'", "(S'b')0-8 0<S'a'" },
        { nameof(ShellDialect.Bash), "''", "(S'')0-2" },
        { nameof(ShellDialect.Bash), "a''", "(a+S'')0-3" },
        { nameof(ShellDialect.Bash), "((``", "? DoubleParenthesis ! UnbalancedScript '' at 3" },
        { nameof(ShellDialect.Bash), "((;$(", "? DoubleParenthesis ! UnexpectedToken ';' at 2" },
        { nameof(ShellDialect.Bash), "`}`$((", "! UnexpectedToken '}' at 0 later" },
        { nameof(ShellDialect.Bash), "`\\\"`", "(Backticks0<(\\\")0-2>4)0-4" },
        { nameof(ShellDialect.Bash), "e+(", "! UnbalancedScript '' at 1" },
        { nameof(ShellDialect.Bash), "a?(b)", "(a+PatternGroup1<b>5)0-5" },
        { nameof(ShellDialect.Bash), "> >(a)", "()0-6 0>ProcessSubstitution2<(a)4-5>6" },
    };

    /// <summary>What is between double brackets.</summary>
    public static TheoryData<string, string, string> Tests => new()
    {
        { nameof(ShellDialect.Bash), "[[ a ]]", "Test0-7[< a>]" },
        { nameof(ShellDialect.Bash), "[[ -f a ]]", "Test0-10[<-f a>]" },
        { nameof(ShellDialect.Bash), "[[ -f a && ( b || ! c ) ]]", "Test0-26[<-f a> / < b> / < c>]" },
        { nameof(ShellDialect.Bash), "[[ ! ! a == b* ]]", "Test0-17[<== a b*>]" },
        { nameof(ShellDialect.Bash), "[[ a = b || c != d && e -eq 1 ]]", "Test0-32[<= a b> / <!= c d> / <-eq e 1>]" },
        { nameof(ShellDialect.Bash), "[[ a < b && c > d ]]", "Test0-20[<< a b> / <> c d>]" },
        { nameof(ShellDialect.Bash), "[[ a <(b) ]]", "! UnexpectedToken '<' at 5" },
        { nameof(ShellDialect.Bash), "[[ a =~ ^(b|c)+$ ]]", "Test0-19[<=~ a ^+PatternGroup9<b+|c>14+++$>]" },
        { nameof(ShellDialect.Bash), "[[ a =~ (b c) ]]", "Test0-16[<=~ a PatternGroup8<b+ c>13>]" },
        { nameof(ShellDialect.Bash), "[[ a =~ ( ]]", "! UnbalancedScript '' at 8" },
        { nameof(ShellDialect.Bash), "[[ a == (b) ]]", "! UnexpectedToken '(' at 8" },
        { nameof(ShellDialect.Bash), "[[ a == @(b|c) ]]", "Test0-17[<== a PatternGroup8<b+|c>14>]" },
        { nameof(ShellDialect.Bash), "[[ a -xx b ]]", "! UnexpectedToken '-xx' at 5" },
        { nameof(ShellDialect.Bash), "[[ a -nt b ]]\n&& c", "Test0-13[<-nt a b>] ! UnexpectedToken '&' at 14" },
        { nameof(ShellDialect.Bash), "[[ a\n&& b ]]", "! UnexpectedToken '\\n' at 4" },
        { nameof(ShellDialect.Bash), "[[ a", "! TokenMissing ']]' at 4" },
        { nameof(ShellDialect.Bash), "[[ a b ]]", "! UnexpectedToken 'b' at 5" },
        { nameof(ShellDialect.Bash), "[[ (a ]]", "! TokenMissing ')' at 6" },
        { nameof(ShellDialect.Bash), "[[ -z ]] ]]", "! UnexpectedToken ']]' at 6" },
        { nameof(ShellDialect.Bash), "[[ -q a ]]", "! UnexpectedToken 'a' at 6" },
        { nameof(ShellDialect.Bash), "[[ a == ]]", "! TokenMissing ']]' at 10" },
        { nameof(ShellDialect.Bash), "[[ ( a ) ]] > f", "Test0-15[< a>] 12>f" },
        { nameof(ShellDialect.Bash), "[[ \"a\" == 'b' ]]", "Test0-16[<== D3<a>6 S'b'>]" },
        { nameof(ShellDialect.Bash), "[[ a -lt 1 && a -le 1 && a -gt 1 && a -ge 1 && a -ne 1 && a -ot b && a -ef b ]]", "Test0-79[<-lt a 1> / <-le a 1> / <-gt a 1> / <-ge a 1> / <-ne a 1> / <-ot a b> / <-ef a b>]" },
        { nameof(ShellDialect.Zsh), "[[ a == (b|c) ]]", "Test0-16[<== a PatternGroup8<b+|c>13>]" },
        { nameof(ShellDialect.Zsh), "[[ a == b(c|d) ]]", "Test0-17[<== a b+PatternGroup9<c+|d>14>]" },
        { nameof(ShellDialect.Posix), "[[ a ]]", "([[ a ]])0-7" },
        { nameof(ShellDialect.Bash), "[[a ]]", "([[a ]])0-6" },
        { nameof(ShellDialect.Bash), "[[ a ]]b", "! UnexpectedToken ']]b' at 5" },
        { nameof(ShellDialect.Bash), "[[ a =~ b|c ]]", "Test0-14[<=~ a b+|c>]" },
        { nameof(ShellDialect.Bash), "[[ a =~ b||c ]]", "Test0-15[<=~ a b> / < c>]" },
        { nameof(ShellDialect.Bash), "[[ a bcdefghijklmnop ]]", "! UnexpectedToken 'bcdefghijk' at 5" },
        { nameof(ShellDialect.Bash), "[[ -zz ]]", "Test0-9[< -zz>]" },
        { nameof(ShellDialect.Bash), "[[ ab c ]]", "! UnexpectedToken 'c' at 6" },
        { nameof(ShellDialect.Bash), "[[ -a b ]]", "Test0-10[<-a b>]" },
        { nameof(ShellDialect.Bash), "[[ xa b ]]", "! UnexpectedToken 'b' at 6" },
        { nameof(ShellDialect.Bash), "[[ -S a && -O a ]]", "Test0-18[<-S a> / <-O a>]" },
        { nameof(ShellDialect.Bash), "[[", "! CommandMissing '' at 2" },
        { nameof(ShellDialect.Bash), "[[ (", "! CommandMissing '' at 4" },
    };

    [Theory]
    [MemberData(nameof(Redirections))]
    public void Redirections_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));

    [Theory]
    [MemberData(nameof(HereDocuments))]
    public void Here_documents_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));

    [Theory]
    [MemberData(nameof(Tests))]
    public void Test_expressions_are_parsed(string dialect, string script, string outline) =>
        Assert.Equal(outline, ScriptOutline.Of(script, Enum.Parse<ShellDialect>(dialect)));
}
