using System.Linq;

namespace TaskGen.CommandLines.Tests.Posix;

/// <summary>How each construct of the shells is read, and the quoting of each placeholder in it.</summary>
public sealed class ScriptConstructsTests
{
    /// <summary>Constructs of bash, other POSIX shells, and zsh.</summary>
    public static TheoryData<string, string> Constructs => new()
    {
        { "bash -c 'for ((i=0; i<{}; i++)); do run {}; done'", "linux Posix2 22:no InArithmetic '' takes Numbers 39:Word+SingleQuotes list" },
        { "bash -c 'for i in {}; do run {}; done'", "linux Posix2 18:QuotedWord+SingleQuotes list 28:Word+SingleQuotes list" },
        { "bash -c 'for {} in a; do b; done'", "linux Posix2 13:no DeclaredName ''" },
        { "bash -c 'select i in {}; do run; done'", "linux Posix2 21:QuotedWord+SingleQuotes list" },
        { "bash -c 'while read {}; do run; done < {}'", "linux Posix2 20:no EvaluatedName '' takes Numbers 38:QuotedWord+SingleQuotes" },
        { "bash -c 'until run {}; do :; done | a {}'", "linux Posix2 19:Word+SingleQuotes list 37:Word+SingleQuotes list" },
        { "bash -c 'case {} in a|{}) run {};; *) run;& b) ;;& esac'", "linux Posix2 14:QuotedWord+SingleQuotes 21:QuotedWord+SingleQuotes 28:Word+SingleQuotes list" },
        { "bash -c 'f() {{ run {}; }}; f {}'", "linux Posix2 19:Word+SingleQuotes list 27:Word+SingleQuotes list" },
        { "bash -c 'function f {{ run {}; }}; f'", "linux Posix2 26:Word+SingleQuotes list" },
        { "bash -c 'coproc run {}'", "linux Posix2 20:QuotedWord+SingleQuotes list" },
        { "bash -c 'coproc N {{ run {}; }}'", "linux Posix2 24:Word+SingleQuotes list" },
        { "bash -c '(( a = {} )) && run $(( {} + 1 ))'", "linux Posix2 16:no InArithmetic '' takes Numbers 32:no InArithmetic '' takes Numbers" },
        { "bash -c 'let a={}'", "linux Posix2 15:no EvaluatedName '' takes Numbers" },
        { "bash -c 'run $[{}]'", "linux Posix2 15:no InArithmetic '' takes Numbers" },
        { "bash -c 'run <<< {} <<< \"{}\"'", "linux Posix2 17:QuotedWord+SingleQuotes 24:ShellDoubleQuotes+SingleQuotes" },
        { "bash -c 'run <<E\n{} $A \"{}\"\nE\nrun {}'", "linux Posix2 17:no InHereDocument '' takes All 23:no InHereDocument '' takes All 32:Word+SingleQuotes list" },
        { "bash -c 'run <<-E a {}\n\t{}\n\tE\nrun {}'", "linux Posix2 20:Word+SingleQuotes list 23:no InHereDocument '' takes All 32:Word+SingleQuotes list" },
        { "bash -c \"run <<'E' | b {}\n{}\nE\nrun {}\"", "linux Posix2 23:Word+DoubleQuotes list 25:no InHereDocument '' takes All 33:Word+DoubleQuotes list" },
        { "bash -c 'run <<\"E\"\n{}\nE'", "linux Posix2 19:no InHereDocument '' takes All" },
        { "bash -c 'run <<E <<F\n{}\nE\n{}\nF\nrun {}'", "linux Posix2 21:no InHereDocument '' takes All 25:no InHereDocument '' takes All 33:Word+SingleQuotes list" },
        { "bash -c 'run <<E\n{}'", "linux Posix2 17:no InHereDocument '' takes All" },
        { "bash -c 'run <<{}\na\n'", "linux Posix2 15:no HereDocumentEnd ''" },
        { "bash -c 'run $(a {} <<E\n{}\nE\n) {}'", "linux Posix2 17:Word+SingleQuotes list 23:no InHereDocument '' takes All 29:Word+SingleQuotes list" },
        { "bash -c 'run <(a {}) >(b {}) 2>&1 &>{} >&{} {{a}}>{}'", "linux Posix2 17:Word+SingleQuotes list 24:Word+SingleQuotes list 34:QuotedWord+SingleQuotes 38:QuotedWord+SingleQuotes 44:QuotedWord+SingleQuotes" },
        { "bash -c 'run $(echo \"$(a \"{}\")\") `b {}` \"`c {}`\"'", "linux Posix2 26:ShellDoubleQuotes+SingleQuotes 35:no InBackticks '' takes All 42:no InBackticks '' takes All" },
        { "bash -c 'run ${{A:-{}}} \"${{A:+{}}}\" ${{A#{}}} ${{A/{}/b}} ${{A:{}}}'", "linux Posix2 18:no InParameterExpansion '' takes Numbers 27:no InParameterExpansion '' takes Numbers 35:no InParameterExpansion '' takes Numbers 42:no InParameterExpansion '' takes Numbers 51:no DefaultValueAfterColon ''" },
        { "bash -c 'run ${{A@Q}}{} ${{!A}}{} ${{#A}}{} ${{A[0]}}{} ${{A[{}]}}'", "linux Posix2 19:Word+SingleQuotes 26:Word+SingleQuotes 33:Word+SingleQuotes 42:Word+SingleQuotes 48:no InParameterExpansion '' takes Numbers" },
        { "bash -c \"run \\$'a{}' \\$\\\"b{}\\\" \\\"\\$'{}'\\\"\"", "linux Posix2 17:SingleQuotes+DoubleQuotes 25:ShellDoubleQuotes+DoubleQuotes 34:ShellDoubleQuotes+DoubleQuotes" },
        { "bash -c 'a[{}]=b c[1]={} d=({} [{}]=e) f+={}'", "linux Posix2 11:no InArithmetic '' takes Numbers 21:Word+SingleQuotes 26:Word+SingleQuotes list 29:no InArithmetic '' takes Numbers 38:Word+SingleQuotes" },
        { "bash -c 'declare -i a={}; export B={} {}; local c={}; readonly D={}'", "linux Posix2 22:no EvaluatedName '' takes Numbers 34:Word+SingleQuotes 36:no EvaluatedName '' takes Numbers 47:Word+SingleQuotes 61:Word+SingleQuotes" },
        { "bash -c 'run a{}b {},{} {{a,{}}} {{1..{}}}'", "linux Posix2 14:Word+SingleQuotes 17:Word+SingleQuotes 19:Word+SingleQuotes 24:Word+SingleQuotes 31:no BraceSequence '' takes All" },
        { "bash -c 'run *{} ?({}) @(a|{}) [{}]'", "linux Posix2 14:Word+SingleQuotes 18:QuotedWord+SingleQuotes 25:QuotedWord+SingleQuotes 29:Word+SingleQuotes" },
        { "bash -c 'trap {} EXIT; trap \"run {}\" INT'", "linux Posix2 14:no UnquotedScript '' takes All 32:Word+ShellDoubleQuotes+SingleQuotes list" },
        { "bash -c '. {}; source {}; exec {}; exec run {}; command run {}; builtin {}'", "linux Posix2 11:Word+SingleQuotes list 21:Word+SingleQuotes list 29:Word+SingleQuotes list 41:Word+SingleQuotes list 56:Word+SingleQuotes list 67:Word+SingleQuotes list" },
        { "bash -c 'eval {}; eval \"run {}\"; eval run {}'", "linux Posix2 14:no WholeScript '' takes All 27:Word+ShellDoubleQuotes+SingleQuotes list 40:Word+Word+SingleQuotes list" },
        { "bash -c 'test {} -eq 1; [ {} = b ]; [ -f {} ]; [ -v {} ]'", "linux Posix2 14:Word+SingleQuotes list 25:Word+SingleQuotes list 39:Word+SingleQuotes list 49:no EvaluatedName '' takes Numbers" },
        { "bash -c 'printf -v {} a; read -r {}; read -p {} A; unset {}; getopts {} o'", "linux Posix2 19:no EvaluatedName '' takes Numbers 32:no EvaluatedName '' takes Numbers 43:Word+SingleQuotes list 54:no EvaluatedName '' takes Numbers 65:Word+SingleQuotes list" },
        { "bash -c 'alias a={}; set -- {}; shift {}; return {}; exit {}; cd {}'", "linux Posix2 17:no EvaluatedName '' takes Numbers 27:Word+SingleQuotes list 36:Word+SingleQuotes list 46:Word+SingleQuotes list 54:Word+SingleQuotes list 60:Word+SingleQuotes list" },
        { "bash -c 'wait {}; kill -9 {}; ulimit -n {}; umask {}'", "linux Posix2 14:Word+SingleQuotes list 25:Word+SingleQuotes list 38:Word+SingleQuotes list 47:Word+SingleQuotes list" },
        { "bash -c 'time -p run {}; ! run {}; run {} & run {} && run {} || run {}'", "linux Posix2 21:Word+SingleQuotes list 30:Word+SingleQuotes list 37:Word+SingleQuotes list 45:Word+SingleQuotes list 54:Word+SingleQuotes list 63:Word+SingleQuotes list" },
        { "bash -c 'if run {}; then run {}; elif run {}; then run {}; else run {}; fi > {}'", "linux Posix2 16:Word+SingleQuotes list 28:Word+SingleQuotes list 40:Word+SingleQuotes list 52:Word+SingleQuotes list 64:Word+SingleQuotes list 72:QuotedWord+SingleQuotes" },
        { "bash -c '{{ run {}; }} > {}; (run {}) 2> {}'", "linux Posix2 15:Word+SingleQuotes list 22:QuotedWord+SingleQuotes 30:Word+SingleQuotes list 36:QuotedWord+SingleQuotes" },
        { "bash -c 'run {} # {} \"\nrun {}'", "linux Posix2 13:Word+SingleQuotes list 17:no InComment '' takes All 25:Word+SingleQuotes list" },
        { "bash -c 'run \\\\\n{} a\\\\\n{}'", "linux Posix2 16:QuotedWord+SingleQuotes list not NotEmptyList 22:QuotedWord+SingleQuotes list not NotEmptyList" },
        { "bash -c 'run {};; run'", "linux Posix2 13:no UnexpectedToken ';'" },
        { "bash -c 'run {} && '", "linux Posix2 13:no CommandMissing ''" },
        { "bash -c '| run {}'", "linux Posix2 15:no UnexpectedToken '|'" },
        { "bash -c 'if run {}; then'", "linux Posix2 16:no CommandMissing ''" },
        { "bash -c 'run {} )'", "linux Posix2 13:no UnexpectedToken ')'" },
        { "bash -c '( run {}'", "linux Posix2 15:no UnbalancedScript '' open at 15" },
        { "bash -c 'done; run {}'", "linux Posix2 19:no UnexpectedToken 'done'" },
        { "bash -c 'case {} in a) b'", "linux Posix2 14:no CommandMissing ''" },
        { "bash -c 'for i do run {}; done'", "linux Posix2 22:Word+SingleQuotes list" },
        { "bash -c '() run {}'", "linux Posix2 16:no UnexpectedToken ')'" },
        { "sh -c 'run <<< {}'", "linux Posix2 15:QuotedWord+SingleQuotes" },
        { "sh -c 'run <(a {})'", "linux Posix2 15:Word+SingleQuotes list" },
        { "sh -c '[[ -f {} ]]'", "linux Posix2 13:QuotedWord+SingleQuotes" },
        { "sh -c 'function f {{ run {}; }}'", "linux Posix2 24:Word+SingleQuotes list" },
        { "sh -c 'a=({})'", "linux Posix2 10:Word+SingleQuotes list" },
        { "sh -c '(( {} ))'", "linux Posix2 10:no InArithmetic '' takes Numbers" },
        { "sh -c 'f() run {}'", "linux Posix2 15:no InvalidFunctionBody ''" },
        { "sh -c '! ! run {}'", "linux Posix2 15:Word+SingleQuotes list" },
        { "sh -c 'run {} &> f'", "linux Posix2 11:Word+SingleQuotes list" },
        { "sh -c 'run {} |& b'", "linux Posix2 11:Word+SingleQuotes list" },
        { "bash -c 'run {} |& b {}'", "linux Posix2 13:Word+SingleQuotes list 20:Word+SingleQuotes list" },
        { "zsh -c 'run {} |& b {} &! run {} &| run {}'", "linux Posix2 12:Word+SingleQuotes list 19:Word+SingleQuotes list 28:Word+SingleQuotes list 37:Word+SingleQuotes list" },
        { "zsh -c 'for i ({}) run {}'", "linux Posix2 15:QuotedWord+SingleQuotes list 22:Word+SingleQuotes list" },
        { "zsh -c 'for i in {}; {{ run {} }}'", "linux Posix2 17:QuotedWord+SingleQuotes list 26:Word+SingleQuotes list" },
        { "zsh -c 'foreach i ({}); run {}; end'", "linux Posix2 19:QuotedWord+SingleQuotes list 27:Word+SingleQuotes list" },
        { "zsh -c 'repeat {} run {}'", "linux Posix2 15:no InArithmetic '' takes Numbers 21:Word+SingleQuotes list" },
        { "zsh -c 'if [[ -f {} ]] {{ run {} }} else {{ run {} }}'", "linux Posix2 17:QuotedWord+SingleQuotes 28:Word+SingleQuotes list 43:Word+SingleQuotes list" },
        { "zsh -c 'if (( {} )) run {}'", "linux Posix2 14:no InArithmetic '' takes Numbers 23:Word+SingleQuotes list" },
        { "zsh -c 'while (( 1 )) {{ run {} }}'", "linux Posix2 28:Word+SingleQuotes list" },
        { "zsh -c 'case {} {{ (a|{}) run {} ;| (b) run ;; }}'", "linux Posix2 13:QuotedWord+SingleQuotes 20:QuotedWord+SingleQuotes 27:Word+SingleQuotes list" },
        { "zsh -c '() {{ run $1 {} }} {}'", "linux Posix2 20:Word+SingleQuotes list 24:Word+SingleQuotes list" },
        { "zsh -c 'function a b {{ run {} }}; f() run {}'", "linux Posix2 27:Word+SingleQuotes list 40:Word+SingleQuotes list" },
        { "zsh -c 'run =ls ={} *(.) {}(.) ~{} $a[{}] ${{a[{}]}}'", "linux Posix2 17:no ZshEquals '' 24:Word+SingleQuotes 30:no HomeDirectoryUser '' 35:no InArithmetic '' takes Numbers 42:no InParameterExpansion '' takes Numbers" },
        { "zsh -c '{{ run {} }} always {{ run {} }}'", "linux Posix2 14:Word+SingleQuotes list 31:Word+SingleQuotes list" },
        { "zsh -c 'run =(a {}) <(b {}) >>| {} >! {} <> {}'", "linux Posix2 16:no ZshEquals '' 23:Word+SingleQuotes list 30:QuotedWord+SingleQuotes 35:QuotedWord+SingleQuotes 40:QuotedWord+SingleQuotes" },
        { "zsh -c 'a[{}]=b; a=({}); typeset -A h=({} b); integer i={}'", "linux Posix2 10:no InArithmetic '' takes Numbers 19:Word+SingleQuotes list 37:Word+SingleQuotes list 53:no InArithmetic '' takes Numbers" },
        { "zsh -c 'nocorrect run {}; noglob run {}; - run {}; exec -a {} run'", "linux Posix2 22:Word+SingleQuotes list 36:Word+SingleQuotes list 45:Word+SingleQuotes list 56:Word+SingleQuotes list" },
        { "zsh -c 'print -z {}; print -P {}; print {}; vared {}; sched 1 {}'", "linux Posix2 17:Word+SingleQuotes list 29:Word+SingleQuotes list 38:Word+SingleQuotes list 47:no InArithmetic '' takes Numbers 58:Word+SingleQuotes list" },
        { "zsh -c 'run ${{(e)A}}{} ${{(f)\"$(a {})\"}} ${{A:h}}{} $A:t{} $#A{}'", "linux Posix2 19:Word+SingleQuotes 31:no InParameterExpansion '' takes Numbers 42:Word+SingleQuotes 48:Word+SingleQuotes 53:Word+SingleQuotes" },
        { "zsh -c 'select i ({}) run {}'", "linux Posix2 18:QuotedWord+SingleQuotes list 25:Word+SingleQuotes list" },
        { "zsh -c 'run <<< {} && coproc run {}'", "linux Posix2 16:QuotedWord+SingleQuotes 32:QuotedWord+SingleQuotes list" },
        { "ksh -c 'run {} |& b'", "linux Posix2 12:Word+SingleQuotes list" },
        { "dash -c 'run {} > {}; a={} run'", "linux Posix2 13:Word+SingleQuotes list 17:QuotedWord+SingleQuotes 22:Word+SingleQuotes" },
        { "fish -c 'run {}'", "any None 13:no ReadAsCode '' takes All" },
        { "tcsh -c 'run {}'", "any None 13:no ReadAsCode '' takes All" },
    };

    /// <summary>Details of constructs: arguments, tests, pipelines, and arrays.</summary>
    public static TheoryData<string, string> Details => new()
    {
        { "bash -c 'eval \"${{1:0:3}}\"' _ {}", "linux Posix2 28:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{@:1}}\" ' _ {} {}", "linux Posix2 27:no EvaluatedArgument '' takes All 29:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{!1:-x}}\"' _ {}", "linux Posix2 28:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'eval \"${{1:-{}}}\"' _ {}", "linux Posix2 20:no InParameterExpansion '' takes Numbers 27:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{1/a/{}}}\"' _ {}", "linux Posix2 21:no InParameterExpansion '' takes Numbers 28:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{1:{}}}\"' _ {}", "linux Posix2 19:no DefaultValueAfterColon '' 26:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{#1}}\"' _ {}", "linux Posix2 25:Word list" },
        { "bash -c 'eval \"${{a[{}]}}\"' _ b", "linux Posix2 19:no InParameterExpansion '' takes Numbers" },
        { "bash -c 'eval \"${{2}}\" \"$1\"' _ {} {}", "linux Posix2 29:no EvaluatedArgument '' takes All 31:no EvaluatedArgument '' takes All" },
        { "zsh -c 'eval \"${{(P)1}}\"' _ {}", "linux Posix2 26:no EvaluatedArgument '' takes Numbers" },
        { "zsh -c 'eval \"${{(e)1}}\"' _ {}", "linux Posix2 26:no EvaluatedArgument '' takes Numbers" },
        { "zsh -c 'eval \"${{(U)1}}\"' _ {}", "linux Posix2 26:no EvaluatedArgument '' takes All" },
        { "bash -c 'run \"${{1:0:3}}\" ${{1:0:3}}' _ {}", "linux Posix2 36:Word list" },
        { "bash -c '[[ -t {} ]]'", "linux Posix2 15:QuotedWord+SingleQuotes" },
        { "zsh -c '[[ -t {} ]]'", "linux Posix2 14:no InArithmetic '' takes Numbers" },
        { "zsh -c '[[ -f {} ]]'", "linux Posix2 14:QuotedWord+SingleQuotes" },
        { "bash -c '[[ {} -lt 3 && -n {} ]]'", "linux Posix2 12:no InArithmetic '' takes Numbers 26:QuotedWord+SingleQuotes" },
        { "bash -c '[[ {} < 3 || {} == {} ]]'", "linux Posix2 12:QuotedWord+SingleQuotes 21:QuotedWord+SingleQuotes 26:QuotedWord+SingleQuotes" },
        { "bash -c '[[ ! ( {} -nt {} ) ]]'", "linux Posix2 16:QuotedWord+SingleQuotes 22:QuotedWord+SingleQuotes" },
        { "sh -c 'command; run {}'", "linux Posix2 20:Word+SingleQuotes list" },
        { "sh -c 'builtin command; run {}'", "linux Posix2 28:Word+SingleQuotes list" },
        { "zsh -c 'noglob - nocorrect; run {}'", "linux Posix2 32:Word+SingleQuotes list" },
        { "zsh --emulate sh -c 'run {}'", "linux Posix4 25:Word+SingleQuotes list" },
        { "zsh --emulate ksh -e -c 'run {}' {}", "linux Posix5 29:Word+SingleQuotes list 32:Word list" },
        { "bash -c '{{ a; }}   | run {}'", "linux Posix2 24:Word+SingleQuotes list" },
        { "bash -c 'if a; then b; fi   | run {}'", "linux Posix2 34:Word+SingleQuotes list" },
        { "bash -c 'time a   |  run {} &'", "linux Posix2 25:Word+SingleQuotes list" },
        { "bash -c '! a | b {}; ! ; time ; run {}'", "linux Posix2 17:Word+SingleQuotes list 35:Word+SingleQuotes list" },
        { "sh -c '! a | b {} |'", "linux Posix2 15:no CommandMissing ''" },
        { "zsh -c 'a=(b # c\n {})'", "linux Posix2 18:Word+SingleQuotes list" },
        { "bash -c 'a=(b # {}\n {})'", "linux Posix2 16:no InComment '' takes All 19:Word+SingleQuotes list" },
        { "bash -c 'a=(b #{} )'", "linux Posix2 15:no UnbalancedScript '' open at 17" },
        { "bash -c 'a=(b #\n{} )'", "linux Posix2 16:Word+SingleQuotes list" },
        { "bash -c 'a=(b #\t{}\n{} )'", "linux Posix2 16:no InComment '' takes All 18:Word+SingleQuotes list" },
        { "bash -c 'eval \"${{@:2}}\"' _ a {}", "linux Posix2 28:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{!1:0:3}}\"' _ {}", "linux Posix2 29:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'declare -i n; command; run {}'", "linux Posix2 36:Word+SingleQuotes list" },
        { "bash -c 'declare -i n; builtin; n={}'", "linux Posix2 34:no InArithmetic '' takes Numbers" },
        { "bash -c 'declare -i n; read n[a[0]] <<< {}'", "linux Posix2 40:no ScriptOnInput '' takes All" },
        { "bash -c 'echo {} | cat > >(bash)'", "linux Posix2 14:no ScriptOnInput '' takes All" },
        { "bash -c 'echo {} | cat > >(cat)'", "linux Posix2 14:Word+SingleQuotes list" },
        { "bash -c 'echo {} | (cat) > >(sh)'", "linux Posix2 14:no ScriptOnInput '' takes All" },
        { "bash -c 'sed -f <(a {}) -f b'", "linux Posix2 20:no SourcedOutput '' takes All" },
        { "bash -c 'sed -f <(a {}) -f <(b {})'", "linux Posix2 20:no SourcedOutput '' takes All 30:no SourcedOutput '' takes All" },
        { "zsh --emulate", "linux None" },
        { "bash -c '( a {} )  | b {}'", "linux Posix2 13:Word+SingleQuotes list 22:Word+SingleQuotes list" },
        { "zsh -c '{{ a {} }}  | b {}'", "linux Posix2 12:Word+SingleQuotes list 21:Word+SingleQuotes list" },
        { "zsh -c 'if [[ -f a ]] run {}  ; b {}'", "linux Posix2 26:Word+SingleQuotes list 33:Word+SingleQuotes list" },
        { "zsh -c 'for i (a) <{}'", "linux Posix2 19:QuotedWord+SingleQuotes" },
        { "zsh -c 'for i (a) < f run {}'", "linux Posix2 26:Word+SingleQuotes list" },
        { "bash -c '$SHELL -c \"run {}\"'", "linux Posix2 24:Word+ShellDoubleQuotes+SingleQuotes list" },
        { "bash -c '\"$SHELL\" -c \"run {}\"'", "linux Posix2 26:Word+ShellDoubleQuotes+SingleQuotes list" },
        { "bash -c '${{SHELL}} -c \"run {}\"'", "linux Posix2 26:Word+ShellDoubleQuotes+SingleQuotes list" },
        { "bash -c '\"${{BASH}}\" -c \"run {}\"'", "linux Posix2 27:Word+ShellDoubleQuotes+SingleQuotes list" },
        { "bash -c '$SHELLX -c \"run {}\"'", "linux Posix2 25:no ReadAsCode '' takes All" },
        { "bash -c '$SHEL -c \"run {}\"'", "linux Posix2 23:no ReadAsCode '' takes All" },
        { "bash -c '$SHELL$A -c \"run {}\"'", "linux Posix2 26:ShellDoubleQuotes+SingleQuotes" },
        { "bash -c 'timeout 5 \"$SHELL\" -c \"run {}\"'", "linux Posix2 36:Word+ShellDoubleQuotes+SingleQuotes list" },
        { "bash -c 'declare -i n; for m in n {}; do :; done'", "linux Posix2 34:QuotedWord+SingleQuotes list" },
        { "zsh -c 'declare -i n; for m n in {}; do :; done'", "linux Posix2 33:no InArithmetic '' takes Numbers" },
        { "bash -c 'set -x; for A in PS4 {}; do :; done'", "linux Posix2 30:QuotedWord+SingleQuotes list" },
        { "zsh -c 'set -x; for A PS4 in {}; do :; done'", "linux Posix2 29:no EvaluatedVariable '' takes All" },
        { "bash -c '[[ {} -eq {} ]]'", "linux Posix2 12:no InArithmetic '' takes Numbers 18:no InArithmetic '' takes Numbers" },
        { "bash -c '[[ a{} -eq \"b{}\" ]]'", "linux Posix2 13:no InArithmetic '' takes Numbers 21:no InArithmetic '' takes Numbers" },
        { "bash -c '[[ $(run {} | wc -l) -gt 3 ]]'", "linux Posix2 18:Word+SingleQuotes list" },
        { "bash -c '[[ $(wc -l < {}) -gt 3 ]]'", "linux Posix2 22:QuotedWord+SingleQuotes" },
        { "bash -c '[[ $(run {} | wc -l a) -gt 3 ]]'", "linux Posix2 18:no InArithmetic '' takes Numbers" },
        { "bash -c '[[ $(run {} | wc --lines) -gt 3 ]]'", "linux Posix2 18:no InArithmetic '' takes Numbers" },
        { "bash -c '[[ $(run {} | cat) -gt 3 ]]'", "linux Posix2 18:no InArithmetic '' takes Numbers" },
        { "bash -c '[[ $(a; run {} | wc -l) -gt 3 ]]'", "linux Posix2 21:no InArithmetic '' takes Numbers" },
        { "bash -c '[[ $(run {} | wc -l; a) -gt 3 ]]'", "linux Posix2 18:no InArithmetic '' takes Numbers" },
        { "bash -c '[[ $(run {} | wc -l | a) -gt 3 ]]'", "linux Posix2 18:no InArithmetic '' takes Numbers" },
        { "bash -c '[[ $(run {} | >a) -gt 3 ]]'", "linux Posix2 18:no InArithmetic '' takes Numbers" },
        { "bash -c '(( $(run {} | wc -l) > 3 ))'", "linux Posix2 18:Word+SingleQuotes list" },
        { "bash -c 'declare -i n; n=$(run {} | wc -l)'", "linux Posix2 31:Word+SingleQuotes list" },
        { "bash -c 'declare -i n; n={}\"b{}\"'", "linux Posix2 25:no InArithmetic '' takes Numbers 28:no InArithmetic '' takes Numbers" },
        { "bash -c 'declare -i n; printf -v n %s {}'", "linux Posix2 38:no InArithmetic '' takes Numbers" },
        { "bash -c 'declare -i n; printf -vn %s {}'", "linux Posix2 37:no InArithmetic '' takes Numbers" },
        { "bash -c 'declare -i n; printf n %s {}'", "linux Posix2 35:Word+SingleQuotes list" },
        { "bash -c 'declare -i n; printf -v \"n[1]\" %s {}'", "linux Posix2 43:no InArithmetic '' takes Numbers" },
        { "bash -c 'set -x; printf -vPS4 %s {}'", "linux Posix2 33:no EvaluatedVariable '' takes All" },
        { "zsh -c 'declare -i n; noglob printf -v n %s {}'", "linux Posix2 44:no InArithmetic '' takes Numbers" },
        { "zsh -c 'declare -i n; nocorrect printf -v n %s {}'", "linux Posix2 47:no InArithmetic '' takes Numbers" },
        { "zsh -c 'integer n; set -A n {}'", "linux Posix2 28:no InArithmetic '' takes Numbers" },
        { "bash -c 'declare -x A={}; make'", "linux Posix2 22:no ExpandedAssignment '' takes All" },
        { "bash -c 'set -e; A={}; make'", "linux Posix2 19:Word+SingleQuotes" },
        { "bash -c 'A={}; declare -rx A; make'", "linux Posix2 11:no ExpandedAssignment '' takes All" },
        { "sh -c 'echo {} | rg bash'", "linux Posix2 12:Word+SingleQuotes list" },
        { "sh -c 'echo {} | tee bash'", "linux Posix2 12:Word+SingleQuotes list" },
        { "sh -c 'echo {} | which bash'", "linux Posix2 12:Word+SingleQuotes list" },
        { "sh -c 'echo {} | sem'", "linux Posix2 12:no ScriptOnInput '' takes All" },
        { "sh -c 'echo {} | rush'", "linux Posix2 12:no ScriptOnInput '' takes All" },
        { "zsh -c 'run $a:S{} $a:g{}'", "linux Posix2 16:no ZshModifier '' 22:no ZshModifier ''" },
        { "zsh -c 'run *({});b'", "linux Posix2 14:no ReadAsScript ''" },
        { "zsh -c 'run *({})&b'", "linux Posix2 14:no ReadAsScript ''" },
        { "zsh -c 'run *({})|b'", "linux Posix2 14:no ReadAsScript ''" },
        { "zsh -c '(run *({}))'", "linux Posix2 15:no ReadAsScript ''" },
        { "zsh -c 'run *({})<b'", "linux Posix2 14:no ReadAsScript ''" },
        { "zsh -c 'run *({})>b'", "linux Posix2 14:no ReadAsScript ''" },
        { "zsh -c 'run *({})\tb'", "linux Posix2 14:no ReadAsScript ''" },
        { "zsh -c 'run $#{} \"$#\"{} \\$#{} $$#{}'", "linux Posix2 14:no ContinuesVariableName '' 20:Word+SingleQuotes 25:Word+SingleQuotes 30:Word+SingleQuotes" },
        { "bash -c 'exec <<< {}; sh'", "linux Posix2 18:no ScriptOnInput '' takes All" },
        { "bash -c 'run <<< {}; sh'", "linux Posix2 17:QuotedWord+SingleQuotes" },
        { "bash -c 'tee >(sh) {}'", "linux Posix2 19:no ScriptOnInput '' takes All" },
        { "bash -c 'declare =a{}'", "linux Posix2 19:Word+SingleQuotes" },
    };

    [Theory]
    [MemberData(nameof(Constructs))]
    public void Construct_is_read(string line, string expected) => Assert.Equal(expected, LineOutline.Of(line));

    [Theory]
    [MemberData(nameof(Details))]
    public void Detail_of_a_construct_is_read(string line, string expected) => Assert.Equal(expected, LineOutline.Of(line));

    [Theory]
    [InlineData("run $(a) ")]
    [InlineData("run `a` ")]
    [InlineData("run <(a) ")]
    [InlineData("run ${{A:-$B}} ")]
    [InlineData("run $((1)) ")]
    [InlineData("run $[1] ")]
    [InlineData("run @(a|b) ")]
    [InlineData("(a); ")]
    [InlineData("{{ a; }}; ")]
    [InlineData("((1)); ")]
    [InlineData("[[ a ]]; ")]
    [InlineData("[[ (a) ]]; ")]
    [InlineData("if a; then b; fi; ")]
    [InlineData("for i in a; do b; done; ")]
    [InlineData("for ((;;)); do b; done; ")]
    [InlineData("case a in b) c;; esac; ")]
    [InlineData("f() {{ a; }}; ")]
    [InlineData("coproc a; ")]
    public void Constructs_side_by_side_are_not_nested(string construct)
    {
        var before = "bash -c '" + string.Concat(Enumerable.Repeat(construct, 120)) + "run ";
        Assert.Equal(
            $"linux Posix2 {before.Replace("{{", "{").Replace("}}", "}").Length}:Word+SingleQuotes list", LineOutline.Of(before + "{}'"));
    }
}
