using TaskGen.Analyzers.CommandLines;

namespace TaskGen.CommandLines.Tests.Posix;

/// <summary>What is found in scripts and quotation marks, where, and the edit that repairs it.</summary>
public sealed class ScriptFindingsTests
{
    /// <summary>Scripts that a shell does not get as they are meant.</summary>
    public static TheoryData<string, string> Scripts => new()
    {
        { "sh -c 'a'; sh -c 'b'", "script ChainedShell sh 11-13; fix sh -c 'a; b'" },
        { "sh -c 'a' && sh -c \"b c\" || sh -c d", "script ChainedShell && sh 10-15; fix sh -c 'a && b c || d'" },
        { "sh -c 'a' | sh -c 'b'", "script ChainedShell | sh 10-14; fix sh -c 'a | b'" },
        { "sh -c 'a' & sh -c 'b'", "script ChainedShell & sh 10-14; fix sh -c 'a & b'" },
        { "sh -c 'a' &&sh -c 'b'", "script ChainedShell &&sh 10-14; fix sh -c 'a && b'" },
        { "sh -c 'a'&& sh -c 'b'", "script ChainedShell sh 12-14; fix sh -c 'a && b'" },
        { "bash -c ')hyperfine -n {} '\\''P a'\\'''&&&&&&&&&&&&&&&&erfine -n {} '\\''P a'\\'''&&&&&&&&&&&&&&&&&&&&&", "script OperatorAfterScript && 77-79" },
        { "sh -c a; b", "script NotQuoted a; 6-8; fix sh -c 'a; b'" },
        { "sh -c a && b", "script NotQuoted a 6-7; fix sh -c 'a && b'" },
        { "sh -c 'a b' && c {}", "script OperatorAfterScript && 12-14; fix sh -c 'a b && c {}'" },
        { "sh -c \"a b\" > f 2>&1", "script OperatorAfterScript > 12-13; fix sh -c \"a b > f 2>&1\"" },
        { "sh -c \"a \\\"b\\\"\" c", "script UnusedArguments c 16-17; fix sh -c \"a \\\"b\\\" c\"" },
        { "sh -c ls -la", "script NotQuoted ls 6-8; fix sh -c 'ls -la'" },
        { "sh -c ls {}", "script NotQuoted ls 6-8; fix sh -c 'ls {}'" },
        { "sh -c $A b", "" },
        { "sh -c 'ls' -la", "script UnusedArguments -la 11-14; fix sh -c 'ls -la'" },
        { "sh -c 'ls' sh", "" },
        { "sh -c 'ls' --", "" },
        { "sh -c 'ls' - a", "script UnusedArguments - 11-14; fix sh -c 'ls - a'" },
        { "sh -c 'ls' _", "" },
        { "sh -c 'ls $1' a b", "" },
        { "sh -c 'ls {}' a b", "" },
        { "bash -c'/opt/run.py'", "script NoBlankBeforeScript -c/opt/run.py 5-20; fix bash -c '/opt/run.py'" },
        { "bash -ec\"run a\"", "script NoBlankBeforeScript -ecrun a 5-15; fix bash -ec \"run a\"" },
        { "bash -c\\ run", "script NoBlankBeforeScript -c run 5-12; fix bash -c \\ run" },
        { "bash -x -c'run'", "script NoBlankBeforeScript -crun 8-15; fix bash -x -c 'run'" },
        { "bash -e -o c'a'", "" },
        { "run sh -c'a'", "script NoBlankBeforeScript -ca 7-12; fix run sh -c 'a'" },
        { "bash -c 'echo 'hello world' && ls'", "script NestedQuotes 'hello world' 14-27; fix bash -c 'echo '\\''hello world'\\'' && ls'" },
        { "bash -c \"echo \"hello world\" && ls\"", "script NestedQuotes \"hello world\" 14-27; fix bash -c \"echo \\\"hello world\\\" && ls\"" },
        { "bash -c 'echo 'x' && y'", "script NestedQuotes 'x' 14-17; fix bash -c 'echo '\\''x'\\'' && y'" },
        { "bash -c 'echo '$HOME' && ls'", "" },
        { "bash -c 'echo '${{HOME}}' && ls'", "" },
        { "bash -c 'echo '\\''a'\\'' && ls'", "" },
        { "bash -c 'echo '\"'\"'x'\"'\"", "" },
        { "bash -c 'a'b", "" },
        { "bash -c 'a'b 'c'", "script UnusedArguments c 13-16" },
        { "bash -c \"a\\\"b\"c\"d\"", "" },
        { "bash -c 'a' 'b' 'c'", "script UnusedArguments b 12-19; fix bash -c 'a '\\''b'\\'' '\\''c'\\'''" },
        { "find . -exec sh -c 'a' b {{}} ;", "" },
        { "xargs sh -c 'a' b", "" },
        { "ls | xargs sh -c a b", "syntax | 3-4 None operator" },
        { "sh -c 'a && bash -c echo hi'", "script NotQuoted echo 20-24 InnerScript { Program = bash, Start = 20, End = 27 }; fix sh -c 'a && bash -c \"echo hi\"'" },
        { "sh -c 'bash -c \"echo\" hi'", "script UnusedArguments hi 22-24 InnerScript { Program = bash, Start = 15, End = 24 }" },
        { "sh -c 'bash -c echo \"hi\"'", "script NotQuoted echo 15-19 InnerScript { Program = bash, Start = 15, End = 24 }" },
        { "sh -c 'bash -c echo $i'", "script NotQuoted echo 15-19 InnerScript { Program = bash, Start = 15, End = 22 }" },
        { "sh -c \"bash -c echo hi\"", "script NotQuoted echo 15-19 InnerScript { Program = bash, Start = 15, End = 22 }; fix sh -c \"bash -c 'echo hi'\"" },
        { "sh -c 'x \"a\"; bash -c echo hi'", "script NotQuoted echo 22-26 InnerScript { Program = bash, Start = 22, End = 29 }; fix sh -c 'x \"a\"; bash -c \"echo hi\"'" },
        { "sh -c 'x \"a; bash -c echo hi\"'", "" },
        { "sh -c 'bash -c ls; a'", "" },
        { "sh -c 'find . -exec bash -c a b \\;'", "" },
        { "sh -c 'bash -c echo hi > f'", "script NotQuoted echo 15-19 InnerScript { Program = bash, Start = 15, End = 22 }; fix sh -c 'bash -c \"echo hi\" > f'" },
        { "sh -c 'a' && sudo -u root sh -c 'b'", "script ChainedShell && sudo -u root sh 10-28; fix sh -c \"a && sudo -u root sh -c 'b'\"" },
        { "sh -c 'a' && sh b.sh", "script OperatorAfterScript && 10-12; fix sh -c 'a && sh b.sh'" },
        { "sh -c 'a' ; b", "script OperatorAfterScript ; 10-11; fix sh -c 'a ; b'" },
        { "sh -c 'a'; b", "script UnusedArguments b 11-12" },
        { "sh -c 'a'| b", "" },
        { "sh -c a|b", "" },
        { "sh -c 'a' # b && sh -c 'c'", "script UnusedArguments # 10-26; fix sh -c 'a # b && sh -c '\\''c'\\'''" },
        { "sh -c \"a 'b'\" && sh -c 'c \"d\"'", "script ChainedShell && sh 14-19; fix sh -c 'a '\\''b'\\'' && c \"d\"'" },
        { "cd a && sh -c 'b' && sh -c 'c'", "syntax cd 0-2 None; script ChainedShell && sh 18-23; fix /bin/sh -c 'cd a && b && c'" },
        { "sh -c 'a {}' && sh -c 'b {}'", "script ChainedShell && sh 12-17; fix sh -c 'a {} && b {}'" },
        { "sh -c 'getopts a b' _ a", "" },
        { "sh -c 'shift' a b", "" },
        { "sh -c 'eval a' _ b", "" },
        { "sh -c 'source a' _ b", "" },
        { "sh -c '. a' _ b", "" },
        { "sh -c 'trap a EXIT' _ b", "" },
        { "sh -c 'alias a=b' _ b", "" },
        { "sh -c 'builtin a' _ b", "" },
        { "sh -c 'command a' _ b", "" },
        { "sh -c 'echo shift' _ b", "script UnusedArguments _ 19-22; fix sh -c 'echo shift _ b'" },
        { "sh -c 'for x do a; done' _ b", "" },
        { "sh -c 'select x do a; done' _ b", "" },
        { "sh -c 'for x in a; do b; done' _ b", "script UnusedArguments _ 31-34" },
        { "sh -c 'while a; do b; done' _ b", "script UnusedArguments _ 28-31" },
        { "bash -c 'a \"${{!#}}\"' _ b", "" },
        {
            "timeout 5 sh -c 'a' && env A=b sh -c 'b'",
            "script ChainedShell && env A=b sh 20-33; fix /bin/sh -c \"timeout 5 sh -c 'a' && env A=b sh -c 'b'\""
        },
        { "bash -euoc pipefail 'a $1' _ b", "" },
        { "bash -euoc pipefail 'a'", "" },
        { "sh -c 'a ${{!1}}' _ b", "" },
        { "sh -c 'a ${{#@}}' _ b", "" },
        { "sh -c 'a ${{#}}' _ b", "" },
        { "sh -c 'a ${{1}} ' _ b", "" },
        { "sh -c 'a ${{x}} $y' _ b", "script UnusedArguments _ 18-21; fix sh -c 'a ${x} $y _ b'" },
        { "sh -c 'a ${{x:-$1}}' _ b", "" },
        { "sh -c 'a $@' _ b", "" },
        { "zsh -c 'a $argv' _ b", "" },
        { "env zsh -f -c 'a $argv[1]' _ b", "" },
        { "sh -c 'a $*' _ b", "" },
        { "sh -c 'a $#' _ b", "" },
        { "sh -c 'a $?' _ b", "script UnusedArguments _ 13-16; fix sh -c 'a $? _ b'" },
        { "sh -c 'a $argv' _ b", "" },
        { "sh -c 'a $BASH_ARGV' _ b", "" },
        { "sh -c 'a \"$(b $1)\"' _ b", "" },
        { "sh -c 'A=$1' _ b", "" },
        { "sh -c 'A[$1]=b' _ b", "" },
        { "sh -c 'A=($1)' _ b", "" },
        { "sh -c '((a = $1))' _ b", "" },
        { "sh -c 'for ((i = $1;;)) do a; done' _ b", "" },
        { "sh -c '[[ $1 == a ]]' _ b", "" },
        { "sh -c '[[ a == $1 ]]' _ b", "" },
        { "sh -c '[[ -n a ]]' _ b", "script UnusedArguments _ 19-22" },
        { "sh -c 'case $1 in a) ;; esac' _ b", "" },
        { "sh -c 'case a in $1) ;; esac' _ b", "" },
        { "sh -c 'case a in a) b $1;; esac' _ b", "" },
        { "sh -c 'cat <<E\n$1\nE' _ b", "" },
        { "sh -c 'a > $1' _ b", "" },
        { "sh -c 'a && b $1' _ b", "" },
        { "sh -c 'a $1 && b' _ b", "" },
        { "sh -c 'a | b $1' _ b", "" },
        { "sh -c 'if a; then b $1; fi' _ b", "" },
        { "sh -c 'f() {{ a $1; }}' _ b", "script UnusedArguments _ 22-25" },
        { "sh -c 'a `b $1`' _ b", "" },
        { "sh -c 'a (' _ b", "" },
        { "sh -c 'a; sh -c b c; sh -c d e'", "script NotQuoted b 16-17 InnerScript { Program = sh, Start = 16, End = 19 }" },
        { "sh -c 'sh -c b'", "" },
        {
            "sh -c 'ssh h sh -c b c'",
            "script NotQuoted b 19-20 InnerScript { Program = sh, Start = 19, End = 22, Joined = TextRange { Start = 13, Length = 9 } }; "
                + "fix sh -c 'ssh h \"sh -c \\\"b c\\\"\"'"
        },
        { "sh -c 'a `sh -c b c`'", "script NotQuoted b 16-17 InnerScript { Program = sh, Start = 16, End = 19 }; fix sh -c 'a `sh -c \"b c\"`'" },
        { "sh -c 'a \"$(sh -c b c)\"'", "script NotQuoted b 18-19 InnerScript { Program = sh, Start = 18, End = 21 }" },
        { "sh -c 'x sh -c b c'", "script NotQuoted b 15-16 InnerScript { Program = sh, Start = 15, End = 18 }; fix sh -c 'x sh -c \"b c\"'" },
        { "sh -c 'sudo sh -c b c'", "script NotQuoted b 18-19 InnerScript { Program = sh, Start = 18, End = 21 }; fix sh -c 'sudo sh -c \"b c\"'" },
        {
            "sh -c 'eval \"sh -c b c\"'",
            "script NotQuoted b 19-20 InnerScript { Program = sh, Start = 19, End = 22, Joined = TextRange { Start = 12, Length = 11 } }"
        },
        { "sh -c 'a b'", "" },
        { "sh -c 'sh -c b c {}'", "script NotQuoted b 13-14 InnerScript { Program = sh, Start = 13, End = 18 }; fix sh -c 'sh -c \"b c {}\"'" },
        { "sh -c 'sh -c b \"c\"'", "script NotQuoted b 13-14 InnerScript { Program = sh, Start = 13, End = 18 }" },
        { "sh -c \"sh -c 'sh -c b c'\"", "script NotQuoted b 20-21 InnerScript { Program = sh, Start = 20, End = 23 }" },
        { "sh -c 'sh -c b c; a `'", "" },
        { "sh -c 'a'; cd b; sh -c 'c'", "script ChainedShell sh 17-19; fix sh -c 'a; cd b; c'" },
        { "sh -c 'a; b' && sh -c 'c'", "script ChainedShell && sh 13-18; fix sh -c '(a; b) && c'" },
        { "sh -c 'cd a' && sh -c 'b'", "script ChainedShell && sh 13-18; fix sh -c '(cd a) && b'" },
        { "sh -c 'a' && sh -c 'b' c", "script ChainedShell && sh 10-15" },
        { "sh -c 'a' && bash -c 'b'", "script ChainedShell && bash 10-17; fix sh -c \"a && bash -c 'b'\"" },
        { "sh -c 'a' && sh -e -c 'b'", "script ChainedShell && sh 10-15; fix sh -c \"a && sh -e -c 'b'\"" },
        { "sh -c 'a' && sh -c 'b # c'", "script ChainedShell && sh 10-15; fix sh -c 'a && b # c'" },
        { "sh -c 'a' && sh -c b'c'", "script ChainedShell && sh 10-15; fix sh -c \"a && sh -c b'c'\"" },
        { "sh -c 'a' ; sh -c 'b' ;", "script ChainedShell ; sh 10-14; fix sh -c 'a; b;'" },
        { "sh -c 'a'; ; sh -c 'b'", "script ChainedShell ; sh 11-15" },
        { "sh -c 'a' && && sh -c 'b'", "script ChainedShell && sh 13-18" },
        { "sh -c 'a' > f && sh -c 'b'", "script ChainedShell && sh 14-19; fix sh -c 'a > f && b'" },
        { "sh -c 'a; b' >f 2>&1 && sh -c 'c' < g", "script ChainedShell && sh 21-26; fix sh -c '(a; b) >f 2>&1 && c < g'" },
        { "sh -c 'a' > \"my log\" && sh -c 'b'", "script ChainedShell && sh 21-26; fix sh -c 'a > \"my log\" && b'" },
        { "sh -c 'a' >'my log' 2> err && sh -c 'b'", "script ChainedShell && sh 27-32; fix sh -c \"a >'my log' 2> err && b\"" },
        { "sh -c 'a' >& log && sh -c 'b' <> f", "script ChainedShell && sh 17-22; fix sh -c 'a >& log && b <> f'" },
        { "sh -c 'a' '>' log && sh -c 'b'", "script ChainedShell && sh 18-23" },
        { "sh -c 'a' >\"\" && sh -c 'b'", "script ChainedShell && sh 14-19; fix sh -c 'sh -c '\\''a'\\'' >\"\" && b'" },
        { "sh -c 'a';sh -c 'b'", "script ChainedShell sh 10-12; fix sh -c 'a; b'" },
        { "sh -c 'a'&sh -c 'b';sh -c 'c d'", "script ChainedShell sh 10-12; fix sh -c 'a & b; c d'" },
        { "sh -c 'a \"<b>\"'&&sh -c 'c'", "script ChainedShell sh 17-19; fix sh -c 'a \"<b>\" && c'" },
        { "sh -c 'a'; b \"c\"&d && sh -c 'e'", "script ChainedShell && sh 19-24; fix sh -c 'a; b \"c\" & d && e'" },
        { "sh -c '' && sh -c 'b'", "script ChainedShell && sh 9-14; fix sh -c ': && b'" },
        { "sh -c 'a'; sh -c \" \" > f;sh -c ''", "script ChainedShell sh 11-13; fix sh -c 'a; : > f; :'" },
        { "sh -c '';sh -c 'b'", "script ChainedShell sh 9-11; fix sh -c ':; b'" },
        { "sh -c a;sh -c b&/bin/sh -c c", "script ChainedShell sh 8-10; fix sh -c 'a; b & c'" },
        { "sh -c '(a); b' && sh -c 'c'", "script ChainedShell && sh 15-20; fix sh -c '( (a); b) && c'" },
        { "sh -c 'A=1' && sh -c 'b'", "script ChainedShell && sh 12-17; fix sh -c '(A=1) && b'" },
        { "sh -c 'A=1 run' && sh -c 'b'", "script ChainedShell && sh 16-21; fix sh -c '(A=1 run) && b'" },
        { "sh -c 'A[1]+=b' && sh -c 'b'", "script ChainedShell && sh 16-21; fix sh -c '(A[1]+=b) && b'" },
        { "sh -c 'eval a' && sh -c 'b'", "script ChainedShell && sh 15-20; fix sh -c '(eval a) && b'" },
        { "sh -c 'read a' && sh -c 'b'", "script ChainedShell && sh 15-20; fix sh -c '(read a) && b'" },
        { "sh -c 'pushd a' && sh -c 'b'", "script ChainedShell && sh 16-21; fix sh -c '(pushd a) && b'" },
        { "sh -c 'popd' && sh -c 'b'", "script ChainedShell && sh 13-18; fix sh -c '(popd) && b'" },
        { "sh -c 'declare -r a' && sh -c 'b'", "script ChainedShell && sh 21-26; fix sh -c '(declare -r a) && b'" },
        { "sh -c 'typeset a' && sh -c 'b'", "script ChainedShell && sh 18-23; fix sh -c '(typeset a) && b'" },
        { "sh -c 'local a' && sh -c 'b'", "script ChainedShell && sh 16-21; fix sh -c '(local a) && b'" },
        { "sh -c 'readonly a' && sh -c 'b'", "script ChainedShell && sh 19-24; fix sh -c '(readonly a) && b'" },
        { "sh -c 'shopt -s a' && sh -c 'b'", "script ChainedShell && sh 19-24; fix sh -c '(shopt -s a) && b'" },
        { "sh -c 'alias a=b' && sh -c 'b'", "script ChainedShell && sh 18-23; fix sh -c '(alias a=b) && b'" },
        { "sh -c 'unalias a' && sh -c 'b'", "script ChainedShell && sh 18-23; fix sh -c '(unalias a) && b'" },
        { "sh -c '. a' && sh -c 'b'", "script ChainedShell && sh 12-17; fix sh -c '(. a) && b'" },
        { "sh -c '! cd a' && sh -c 'b'", "script ChainedShell && sh 15-20; fix sh -c '(! cd a) && b'" },
        { "sh -c 'command -p cd a' && sh -c 'b'", "script ChainedShell && sh 24-29; fix sh -c '(command -p cd a) && b'" },
        { "sh -c 'builtin cd a' && sh -c 'b'", "script ChainedShell && sh 21-26; fix sh -c '(builtin cd a) && b'" },
        { "sh -c '2>&1 exec a' && sh -c 'b'", "script ChainedShell && sh 20-25; fix sh -c '(2>&1 exec a) && b'" },
        { "sh -c '> f exec' && sh -c 'b'", "script ChainedShell && sh 17-22; fix sh -c '(> f exec) && b'" },
        { "sh -c '((A = 1))' && sh -c 'b'", "script ChainedShell && sh 18-23; fix sh -c '( ((A = 1))) && b'" },
        { "sh -c 'echo $((A++))' && sh -c 'b'", "script ChainedShell && sh 22-27; fix sh -c '(echo $((A++))) && b'" },
        { "sh -c 'echo ${{A:=1}}' && sh -c 'b'", "script ChainedShell && sh 21-26; fix sh -c '(echo ${A:=1}) && b'" },
        { "sh -c 'f() (a)' && sh -c 'b'", "script ChainedShell && sh 16-21; fix sh -c '(f() (a)) && b'" },
        { "sh -c 'cd' && sh -c 'b'", "script ChainedShell && sh 11-16; fix sh -c '(cd) && b'" },
        { "sh -c 'run --set x' && sh -c 'b'", "script ChainedShell && sh 20-25; fix sh -c 'run --set x && b'" },
        { "sh -c '/opt/set/x' && sh -c 'b'", "script ChainedShell && sh 19-24; fix sh -c '/opt/set/x && b'" },
        { "sh -c 'set-a b' && sh -c 'b'", "script ChainedShell && sh 16-21; fix sh -c 'set-a b && b'" },
        { "sh -c 'read.sh' && sh -c 'b'", "script ChainedShell && sh 16-21; fix sh -c 'read.sh && b'" },
        { "sh -c 'a cd' && sh -c 'b'", "script ChainedShell && sh 13-18; fix sh -c 'a cd && b'" },
        { "sh -c 'a . b' && sh -c 'b'", "script ChainedShell && sh 14-19; fix sh -c 'a . b && b'" },
        { "sh -c 'echo $((A == 1))' && sh -c 'b'", "script ChainedShell && sh 25-30; fix sh -c 'echo $((A == 1)) && b'" },
        { "sh -c 'run a=b' && sh -c 'b'", "script ChainedShell && sh 16-21; fix sh -c 'run a=b && b'" },
        { "sh -c 'run source' && sh -c 'b'", "script ChainedShell && sh 19-24; fix sh -c 'run source && b'" },
        { "sh -c 'a' > && sh -c 'b'", "script ChainedShell && sh 12-17" },
        { "sh -c 'a\\b' && sh -c 'c'", "script ChainedShell && sh 12-17; fix sh -c 'sh -c '\\''a\\b'\\'' && c'" },
        { "bash -c 'a'b'c'", "script NestedQuotes 'b' 10-13; fix bash -c 'a'\\''b'\\''c'" },
        { "bash -c 'a' b'", "" },
        { "bash -c \"a\\\\\"b\"c\"", "script NestedQuotes \"b\" 12-15; fix bash -c \"a\\\\\\\\\\\"b\\\"c\"" },
        { "bash -c ''a''", "script NestedQuotes 'a' 9-12; fix bash -c ''\\''a'\\'''" },
        { "bash -c '' a", "" },
        { "bash -c \"\" && a", "script OperatorAfterScript && 11-13" },
        { "bash -c 'a'\\''b'", "" },
        { "bash -c 'a'$B'c'", "" },
        { "bash -c 'a'$'c'", "script NestedQuotes '$' 10-13; fix bash -c 'a'\\''$'\\''c'" },
        { "bash -c a'b'c d", "script UnusedArguments d 14-15" },
        { "bash -c $A && b", "script OperatorAfterScript && 11-13" },
        { "bash -c; a", "" },
        { "bash -c ; a", "script NotQuoted ; 8-9" },
        { "bash -c 'a';", "" },
        { "bash -c 'a'&", "" },
        { "bash -c 'a'; sh -c 'b'", "script ChainedShell sh 13-15; fix bash -c \"a; sh -c 'b'\"" },
        { "bash -c a; sh -c b", "script ChainedShell sh 11-13; fix bash -c 'a; sh -c b'" },
        { "sh -c one && sh -c two", "script ChainedShell && sh 10-15; fix sh -c 'one && two'" },
        { "/bin/sh -c one && sh -c two", "script ChainedShell && sh 15-20; fix /bin/sh -c 'one && two'" },
        { "/bin/sh -c echo one && sh -c echo two; sh -c three", "script ChainedShell && sh 20-25; fix /bin/sh -c 'echo one && echo two; three'" },
        { "sh -c 'a' && /bin/sh -c 'b'", "script ChainedShell && /bin/sh 10-20; fix sh -c 'a && b'" },
        { "sh -c one|sh -c two", "script ChainedShell sh 10-12; fix sh -c 'one | two'" },
        { "sh -c cd a && sh -c run b", "script ChainedShell && sh 11-16; fix sh -c '(cd a) && run b'" },
        { "sh -c echo one && bash -c echo two", "script ChainedShell && bash 15-22; fix sh -c \"echo one && bash -c 'echo two'\"" },
        { "sh -c one && nice sh -c echo two", "script ChainedShell && nice sh 10-20; fix sh -c \"one && nice sh -c 'echo two'\"" },
        { "nice sh -c echo one && sh -c two", "script ChainedShell && sh 20-25; fix /bin/sh -c \"nice sh -c 'echo one' && two\"" },
        { "sh -c {} && sh -c run {}", "script ChainedShell && sh 8-13; fix sh -c 'sh -c {} && run {}'" },
        { "sh -c one # a && sh -c two", "script NotQuoted one 6-9; fix sh -c 'one # a && sh -c two'" },
        { "sh -c 'one # a' && sh -c 'two'", "script ChainedShell && sh 16-21; fix /bin/sh -c \"sh -c 'one # a' && sh -c 'two'\"" },
        { "sh -c one 2>&1 && sh -c two>f", "script ChainedShell && sh 15-20; fix sh -c 'one 2>&1 && two>f'" },
        { "bash -e -c'a'", "script NoBlankBeforeScript -ca 8-13; fix bash -e -c 'a'" },
        { "bash -e; -c'a'", "syntax ; 7-8 Posix operator; script NoBlankBeforeScript -ca 9-14; fix bash -e; -c 'a'" },
        { "bash -'c'", "" },
        { "bash -c''", "" },
        { "bash - c'a'", "" },
        { "sh", "" },
        { "xargs", "" },
        { "parallel sh -c a b", "" },
        { "sh -c 'a' ; ", "script OperatorAfterScript ; 10-11; fix sh -c 'a ;'" },
        { "sh -c 'a' 2>&1;sh -c 'b'", "script ChainedShell sh 15-17; fix sh -c 'a 2>&1; b'" },
        { "sh -c run a ", "script NotQuoted run 6-9; fix sh -c 'run a'" },
        { "sh -c 'run 'a b' c' ", "script NestedQuotes 'a b' 11-16; fix sh -c 'run '\\''a b'\\'' c'" },
        { "run -c'a'", "" },
        { "zsh -c printf %{}", "script NotQuoted printf 7-13; fix zsh -c 'printf %{}'" },
        { "find . -ok sh -c a b ;", "" },
        { "find . -okdir sh -c a b ;", "" },
        { "sh -c a -ok", "script NotQuoted a 6-7; fix sh -c 'a -ok'" },
        { "sh -c \"a \\\"b \"c\" d\\\"\"", "script NestedQuotes \"c\" 13-16; fix sh -c \"a \\\\\\\"b \\\"c\\\" d\\\\\\\"\"" },
        { "sh -c 'a'; run b;c; sh -c 'd'", "script ChainedShell sh 20-22; fix sh -c 'a; run b;c; d'" },
        { "sh -c 'a' ; run &>b ; sh -c 'c'", "script ChainedShell ; sh 20-24; fix sh -c 'a; run &>b; c'" },
    };

    /// <summary>Quotation marks that nothing closes.</summary>
    public static TheoryData<string, bool, string> OpenQuotes => new()
    {
        { "sh -c 'echo \"a'", false, "close sh -c 'echo \"a\"'" },
        { "sh -c \"echo 'a\"", false, "close sh -c \"echo 'a'\"" },
        { "sh 'a", false, "close sh 'a'" },
        { "sh -c 'a", false, "close sh -c 'a'" },
        { "sh -c \"a", false, "close sh -c \"a\"" },
        { "sh -c \"echo \\\"a b\"", false, "close sh -c \"echo \\\"a b\\\"\"" },
        { "run \"a b", false, "close run \"a b\"" },
        { "run it's", false, "" },
        { "run a='b", false, "close run a='b'" },
        { "run a\"", false, "" },
        { "run 'a\"b", false, "close run 'a\"b'" },
        { "run ''a 'b", false, "close run ''a 'b'" },
        { "sh -c 'echo \"a' b", false, "" },
        { "run \"a {}", false, "close run \"a {}\"" },
        { "run.exe \"a b", true, "close run.exe \"a b\"" },
        { "run.exe a\"b", true, "" },
        { "\"a b", false, "close \"a b\"" },
        { "a=\"b c", false, "close a=\"b c\"" },
        { "a b\"", false, "" },
        { "a \"", false, "" },
        { "sh -c 'a \"b c'", false, "close sh -c 'a \"b c\"'" },
        { "sh -c 'a \"b", false, "" },
        { "sh -c \"a 'b c\" d", false, "" },
        { "sh -c 'x' 'a", false, "" },
        { "run \\\"a \"b", false, "close run \\\"a \"b\"" },
        { "run.exe 'a \"b", true, "close run.exe 'a \"b\"" },
        { "bash -c 'a b", true, "close bash -c 'a b'" },
        { "zsh -c 'c(a)", false, "close zsh -c 'c(a)'" },
        { "''\"b", false, "close ''\"b\"" },
    };

    /// <summary>Values between backticks.</summary>
    public static TheoryData<string, string> Backticks => new()
    {
        { "sh -c 'run `cat {}`'", "backticks sh -c 'run $(cat {})'" },
        { "sh -c 'run `cat a` `cat {}`'", "backticks sh -c 'run `cat a` $(cat {})'" },
        { "sh -c 'run `cat \\$a {}`'", "" },
        { "sh -c \"run `cat {}`\"", "backticks sh -c \"run $(cat {})\"" },
        { "sh -c 'run \"`cat {}`\"'", "backticks sh -c 'run \"$(cat {})\"'" },
        { "sh -c 'run `a \\`b {}\\``'", "" },
        { "run `cat {}`", "syntax `cat …` 4-11 Posix" },
        { "sh -c 'a `b {}` `c {}`'", "backticks sh -c 'a $(b {}) $(c {})'" },
        { "sh -c 'a `b`'", "" },
        { "sh -c 'a `b \\\\ {}`'", "" },
        { "sh -c 'if `a {}`; then b; fi'", "backticks sh -c 'if $(a {}); then b; fi'" },
        { "sh -c 'for i in `a {}`; do b; done'", "backticks sh -c 'for i in $(a {}); do b; done'" },
        { "bash -c 'A=`b {}`; [[ `c {}` ]]'", "backticks bash -c 'A=$(b {}); [[ $(c {}) ]]'" },
        { "cmd /c `a {}`", "" },
        { "sh x `a {}`", "syntax `a …` 5-10 Posix" },
    };

    [Theory]
    [InlineData("sh -c 'a'\"b ")]
    [InlineData("sh -c 'echo a'\"b \t")]
    [InlineData("cmd /c 'a'\"b ")]
    [InlineData("cmd /c 'a'=\"b c ")]
    [InlineData("sh -c 'a \"b ")]
    public void Spaces_after_an_open_quotation_mark_change_nothing(string line) =>
        Assert.Equal(LineOutline.Findings(line.TrimEnd()), LineOutline.Findings(line));

    [Theory]
    [InlineData("sh -c ")]
    [InlineData("/bin/sh -c ")]
    [InlineData("bash -e -c ")]
    public void Chained_shells_become_one_shell(string shell)
    {
        string[] scripts = ["one", "'one'", "\"one two\"", "echo one", "echo \"one two\"", "'cd a; one'", "cd a"];
        string[] operators = [" && ", " || ", "; ", " ; ", " | ", "&&", " &&", "&& "];
        foreach (var first in scripts)
        {
            foreach (var second in scripts)
            {
                foreach (var @operator in operators)
                {
                    var line = shell + first + @operator + shell + second;
                    var read = CommandLineReader.Read(line, isWindows: false);
                    var fault = ScriptWords.Find(read);
                    Assert.True(fault is { Kind: ScriptFaultKind.ChainedShell }, line);
                    var combined = CommandLineEdits.FixScript(read, fault);
                    var isOne = combined is not null && combined.LastIndexOf(shell, System.StringComparison.Ordinal) == 0;
                    Assert.True(isOne, line + " -> " + combined);
                    Assert.Equal("", LineOutline.Findings(combined!));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_that_its_shell_does_not_get_is_found(string line, string outline) =>
        Assert.Equal(outline, LineOutline.Findings(line));

    [Theory]
    [InlineData("wsl.exe -e sh -c 'echo a && ls'", "wsl.exe -e sh -c \"echo a && ls\"")]
    [InlineData("wsl bash -c echo hello", "wsl bash -c \"echo hello\"")]
    [InlineData("docker run image sh -c echo hello", "docker run image sh -c \"echo hello\"")]
    [InlineData("docker exec box sh -c echo {}", "docker exec box sh -c \"echo {}\"")]
    [InlineData("ssh host bash -c echo hello", "ssh host \"bash -c 'echo hello'\"")]
    [InlineData("wsl bash -c ls C:\\dir\\", "wsl bash -c \"ls C:\\dir\\\\\"")]
    [InlineData("wsl bash -c run \"a b\" c\\", "wsl bash -c \"run \\\"a b\\\" c\\\\\"")]
    [InlineData("bash -c \"one\" && bash -c \"two\"", "bash -c \"one && two\"")]
    [InlineData("bash -c 'one' && bash -c 'two'", "bash -c \"one && two\"")]
    [InlineData("bash -c \"one\";bash -c \"a 'b'\"", "bash -c \"one; a 'b'\"")]
    [InlineData("C:\\msys\\bash.exe -c \"one\" && C:\\msys\\bash.exe -c \"two\"", "C:\\msys\\bash.exe -c \"one && two\"")]
    [InlineData("bash -c echo hello", "bash -c \"echo hello\"")]
    [InlineData("/bin/bash -c echo hello", "/bin/bash -c 'echo hello'")]
    [InlineData("bash.exe -c 'a' && bash.exe -c 'b'", "bash.exe -c \"a && b\"")]
    [InlineData("wsl bash -c \"echo \"a b\" && ls\"", "wsl bash -c \"echo \\\"a b\\\" && ls\"")]
    [InlineData("bash -c \"echo \"a b\" && ls\"", "bash -c \"echo \\\"a b\\\" && ls\"")]
    [InlineData("wsl bash -c \"ls\" C:\\a\\", "wsl bash -c \"ls C:\\a\\\\\"")]
    [InlineData("wsl bash -c \"ls \\\"a\\\"\" && b \"c\"", "wsl bash -c \"ls \\\"a\\\" && b \\\"c\\\"\"")]
    [InlineData("wsl bash -c \"ls C:\\a\\\\\" b", "wsl bash -c \"ls C:\\a\\ b\"")]
    [InlineData("bash -c \"ls\" && b \"c\"", "bash -c \"ls && b \\\"c\\\"\"")]
    [InlineData("bash -c 'ls \"a\"' && b 'c'", "bash -c \"ls \\\"a\\\" && b 'c'\"")]
    [InlineData("wsl bash -c\"run a\"", "wsl bash -c \"run a\"")]
    [InlineData("bash -c\"run a\"", "bash -c \"run a\"")]
    [InlineData("timeout 5 bash -c\"run a\"", "timeout 5 bash -c \"run a\"")]
    public void A_script_is_quoted_as_Windows_reads_it(string line, string edited)
    {
        var outline = LineOutline.Findings(line, isWindows: true);
        Assert.EndsWith("; fix " + edited, outline);
        Assert.Equal("", LineOutline.Findings(edited, isWindows: true));
    }

    [Theory]
    [InlineData("timeout 5 bash -c \"one\" && bash -c \"two\"")]
    [InlineData("bash -c \"one\" && run C:\\a && bash -c \"two\"")]
    [InlineData("bash -c ls C:\\dir")]
    [InlineData("C:\\msys\\bash.exe -c \"one\" && run C:\\a && C:\\msys\\bash.exe -c \"two\"")]
    public void A_script_that_programs_on_Windows_may_read_differently_is_not_edited(string line) =>
        Assert.DoesNotContain("; fix ", LineOutline.Findings(line, isWindows: true));

    [Theory]
    [MemberData(nameof(OpenQuotes))]
    public void A_quotation_mark_that_nothing_closes_gets_its_end(string line, bool isWindows, string outline) =>
        Assert.Equal(outline, LineOutline.Findings(line, isWindows));

    [Theory]
    [MemberData(nameof(Backticks))]
    public void Backticks_around_a_value_are_replaced(string line, string outline) =>
        Assert.Equal(outline, LineOutline.Findings(line));
}
