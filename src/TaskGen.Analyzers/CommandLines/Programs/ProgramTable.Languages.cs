using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <content>The programs that read a word as code of their own.</content>
internal static partial class ProgramTable
{
    private static ProgramRule[] Languages =>
    [
        // Read a word as code of their own.
        new("python pypy py ipython micropython sage hython mayapy pvpython pvbatch jython hy")
        {
            EndsAtOperand = true,
            Values = "-W -X -m -Q",
            Last = "-m",
            Code = "-c",
            ReadsInput = true,
        },
        new("python+timeit", WordsReading.Code) { Values = "-n --number -r --repeat -u --unit", Code = "-s --setup" },
        new("python+IPython python+pdb python+ptpython") { EndsAtOperand = true, Code = "-c --command" },
        new("perl") { EndsAtOperand = true, Values = "-I", Code = "-e -E -M -m", ReadsInput = true },
        new("ruby jruby truffleruby") { EndsAtOperand = true, Values = "-I -r -C -E", Code = "-e", ReadsInput = true },
        new("node nodejs bun tsx ts-node")
        {
            EndsAtOperand = true,
            Values = "-r --require --import -C --conditions",
            Code = "-e --eval -p --print -pe -ep",
            ReadsInput = true,
        },
        new("coffee qjs d8 rhino zx electron") { EndsAtOperand = true, Code = "-e --eval", ReadsInput = true },
        new("deno") { Code = "--eval", Evaluators = "eval", UnquotableReason = UnquotableKind.ReadAsCode, ReadsInput = true },
        new("php") { EndsAtOperand = true, Values = "-d -c -f -z -S -t", Code = "-r -B -R -E", ReadsInput = true },
        new("Rscript Rterm littler") { EndsAtOperand = true, Code = "-e", ReadsInput = true },
        new("R") { Values = "-f --file -g --gui --encoding", Code = "-e", ReadsInput = true },
        new("julia")
        {
            EndsAtOperand = true,
            Values = "-p -t -J -C -L --threads --procs",
            Code = "-e --eval -E --print",
            ReadsInput = true,
        },
        new("lua luajit texlua janet fennel io") { EndsAtOperand = true, Values = "-l", Code = "-e", ReadsInput = true },
        new("octave octave-cli scilab-cli scilab-adv-cli") { Values = "--path", Code = "--eval", ReadsInput = true },
        new("matlab") { Code = "-batch -r" },
        new("tclsh wish gnuplot groovy scala") { Code = "-e", ReadsInput = true },
        new("groovysh jrunscript csharp swift kotlin kotlinc pry rust-script scala-cli")
        {
            Code = "-e --execute --exec",
            ReadsInput = true,
        },
        new("amm") { Code = "-c --code", ReadsInput = true },
        new("jshell") { ReadsInput = true },
        new("java javaw")
        {
            EndsAtOperand = true,
            IsCodeCommand = true,
            Values = "-cp -classpath --class-path -p --module-path --add-modules --source -jar -m --module",
            Last = "-jar -m --module",
            Code = "-XX:OnError -XX:OnOutOfMemoryError",
        },
        new("spark-submit spark-shell pyspark") { IsCodeCommand = true, Code = "--driver-java-options" },
        new("hadoop mapred") { IsCodeCommand = true, Code = "-mapper -reducer -combiner" },
        new("osascript") { Code = "-e" },
        new("gs gsc ghostscript gswin64c gswin32c") { Unquotable = "-c", UnquotableReason = UnquotableKind.ReadAsCode },
        new("maya mayabatch maya.bin") { Code = "-command" },
        new("maple maxima gp idl gdl") { Code = "-c -e --batch-string" },
        new("gap M2") { Code = "-c -e", ReadsInput = true, IsCommonWord = true },
        new("root")
        {
            IsCommonWord = true,
            Code = "-e",
            CodeSign = "(",
            ReadsInput = true,
        },
        new("cling sbt", WordsReading.Code) { IsCommonWord = true },
        new("spark-sql hive beeline impala-shell snowsql trino presto") { Code = "-e -q --execute --query", ReadsInput = true },
        new("mysqlsh cockroach clickhouse-local clickhouse influx usql sqlplus isql osqueryi csvsql")
        {
            Code = "-e -execute --execute -q --query",
            ReadsInput = true,
            HasPlainOperands = true,
        },
        new("bq+query", WordsReading.CodeFirst)
        {
            Values = "--destination_table --parameter --format --label --max_rows -n",
            Flags = "--nouse_legacy_sql --use_cache --nouse_cache --dry_run --replace --batch",
        },
        new("rpm rpmbuild rpmspec") { IsCommonWord = true, Code = "-E --eval -D --define" },
        new("m4") { Code = "-D --define", ReadsInput = true },
        new("openscad") { Code = "-D" },
        new("inkscape") { Code = "--actions" },
        new("gimp gimp-console") { Code = "-b --batch" },
        new("tex latex etex pdftex pdflatex xetex xelatex luatex lualatex") { CodePrefix = "\\" },
        new("latexmk") { Code = "-e -latex -pdflatex -xelatex -lualatex -usepretex -pretex" },
        new("rename prename file-rename perl-rename", WordsReading.CodeFirst)
        {
            IsCommonWord = true,
            Flags = "-v --verbose -n --nono --no-act -f --force -0 --null -d --filename --path --fullpath -s --symlink",
            Code = "-e",
        },
        new("bpftrace stap dtrace") { Code = "-e -n -c" },
        new("puppet chef-apply") { Code = "-e --execute" },
        new("rails+runner rails+r wp+eval drush+eval drush+ev drush+php-eval drush+sql-query drush+sqlq", WordsReading.CodeFirst)
        {
            Values = "-e --environment --path --url",
        },
        new("drush+ssh", WordsReading.JoinedScript) { Values = "--cd" },
        new("django-admin+shell manage.py+shell") { Code = "-c --command" },
        new("xidel") { Code = "-e --extract --xquery --xpath" },
        new("mutt neomutt") { Code = "-e" },
        new("smbclient") { Code = "-c --command", ReadsInput = true, HasPlainOperands = true },
        new("ed red") { ReadsInput = true, HasPlainOperands = true, IsCommonWord = true },
        new("ftp") { ReadsInput = true, HasPlainOperands = true },
        new("nix nix-build nix-instantiate nix-env") { Code = "-E --expr --apply" },
        new("bazel bazelisk") { IsCodeCommand = true, Code = "--run_under" },
        new("rake") { Code = "-e --execute -E --execute-continue -p --execute-print" },
        new("ansible-playbook ansible-pull") { Values = "-i -u -l -t", Code = "-e --extra-vars" },
        new("consul-template") { IsCodeCommand = true, Code = "-exec" },
        new("chokidar") { IsCodeCommand = true, Code = "-c --command" },
        new("rclone borg restic hg rdiff-backup duplicity svn cpio")
        {
            IsCodeCommand = true,
            Code = "--password-command --sftp-ssh --rsh --ssh --remotecmd --remote-schema --ssh-options --editor-cmd "
                + "--rsh-command",
            Settings = "--config",
        },
        new("fly+ssh flyctl+ssh") { IsCodeCommand = true, Code = "-C --command" },
        new("apt apt-get aptitude") { Settings = "-o --option", IsCodeSetting = CodeSettings.IsCodeOfApt },
        new("mlr") { Chain = "then", Values = "--ifs --ofs --fs --irs --ors --rs --ips --ops --ps --from --ofmt --load --mload --tz -n" },
        new("mlr+put mlr+filter", WordsReading.CodeFirst) { Values = "-s", Flags = "-q -x -S -F", Code = "-e", Files = "-f" },
        new("az")
        {
            IsCodeCommand = true,
            Code = "--scripts --command-line --start-task-command-line --job-manager-task-command-line --exec-command --command --cmd",
            Lists = "--scripts",
        },
        new("az+vm az+vmss")
        {
            IsCodeCommand = true,
            Code = "--scripts --settings --protected-settings",
            Lists = "--scripts --settings --protected-settings",
        },
        new("az+ssh") { HasScriptAfterDashes = true },
        new("aws+ssm aws+ecs") { IsCodeCommand = true, Code = "--parameters --command", Lists = "--parameters" },
        new("blender") { Code = "--python-expr" },
        new("raku crystal ghc ghci elixir ocaml clojure clj bb gosh gforth iex perl6") { Code = "-e --eval", ReadsInput = true },
        new("mix+eval", WordsReading.CodeFirst),
        new("mix+run") { Code = "-e --eval" },
        new("racket") { EndsAtOperand = true, Values = "-t -l -f -k -r -u -p -S", Code = "-e --eval", ReadsInput = true },
        new("guile") { EndsAtOperand = true, Values = "-l -s -L -C -e", Code = "-c", ReadsInput = true },
        new("swipl yap gprolog")
        {
            EndsAtOperand = true,
            Values = "-l -f -s -x -o",
            Code = "-g -t -z --query-goal --init-goal --entry-goal",
            ReadsInput = true,
        },
        new("csi clisp nim scheme mit-scheme") { Code = "-e -x -eval --eval", ReadsInput = true },
        new("erl sbcl emacs emacsclient ecl ccl abcl ros") { Code = "-eval --eval -e --execute", ReadsInput = true },
        new("wolframscript") { Code = "-c -code" },
        new("vi vim nvim view gvim vimdiff nvimdiff") { CodePrefix = "+", Code = "-c --cmd" },
        new("ex") { CodePrefix = "+", Code = "-c --cmd", ReadsInput = true, HasPlainOperands = true },
        new("less more") { CodePrefix = "+" },
        new("man") { IsCodeCommand = true, Code = "-P --pager -H --html" },
        new("lldb") { Code = "-o -O -k -K --one-line --one-line-before-file" },
        new("gdb cgdb cuda-gdb gdb-multiarch") { Code = "-ex -iex -eval-command --eval-command --init-eval-command" },
        new("expect") { Code = "-c", ReadsInput = true },

        // The words are a time: now + 1 hour.
        new("at batch", WordsReading.JoinedScript) { Operands = 9, ReadsInput = true },
        new("fish csh tcsh nu elvish xonsh osh ysh murex ion scsh")
        {
            EndsAtOperand = true,
            Code = "-c --command --commands",
            ReadsInput = true,
        },
        new("awk gawk mawk nawk goawk bioawk original-awk", WordsReading.CodeFirst)
        {
            EndsAtOperand = true,
            Values = "-v -F -l -W --assign --field-separator --load",
            Files = "-f -i -E --file --include --exec",
            Suffixes = "-d -o -p -D -L",
            Code = "-e --source",
        },
        new("sed gsed", WordsReading.CodeFirst)
        {
            Values = "-l --line-length",
            Files = "-f --file",
            Suffixes = "-i",
            Flags = "--follow-symlinks --in-place --posix --quiet --silent --separate --regexp-extended --unbuffered --null-data "
                + "--zero-terminated --debug --sandbox",
            Code = "-e --expression",
        },
        new("jq gojq jaq", WordsReading.CodeFirst)
        {
            Values = "--arg --argjson --slurpfile --rawfile --indent -L --library-path",
            Flags = "--args --jsonargs --raw-output --raw-input --slurp --null-input --compact-output --exit-status --sort-keys --tab "
                + "--stream --seq --ascii-output --color-output --monochrome-output --join-output",
            Files = "-f --from-file",
            Pairs = "--arg --argjson --slurpfile --rawfile",
        },
        new("yq", WordsReading.CodeFirst)
        {
            Values = "--arg --argjson --indent -I -o --output-format -p --input-format",
            Files = "-f --from-file",
            Pairs = "--arg --argjson",
            Subcommands = "e eval ea eval-all",
        },
        new("git")
        {
            Values = "-C --git-dir --work-tree --namespace --exec-path",
            Settings = "-c --config-env --config",
            IsCodeSetting = CodeSettings.IsCodeOfGit,
            Evaluators = "bisect+run submodule+foreach",
            UnquotableReason = UnquotableKind.ReadAsScript,
        },
        new("git+rebase") { IsCodeCommand = true, Values = "--onto -s --strategy -X --strategy-option", Code = "-x --exec" },
        new("git+clone")
        {
            IsCodeCommand = true,
            Values = "-b --branch --depth -o --origin --reference",
            Settings = "-c --config",
            IsCodeSetting = CodeSettings.IsCodeOfGit,
            Code = "-u --upload-pack",
        },
        new("git+fetch git+pull git+ls-remote git+fetch-pack") { IsCodeCommand = true, Code = "--upload-pack --exec" },
        new("git+push git+send-pack git+archive") { IsCodeCommand = true, Code = "--receive-pack --exec" },
        new("git+grep") { IsCodeCommand = true, Code = "-O --open-files-in-pager", Values = "-e -f -A -B -C -m --max-depth --threads" },
        new("git+difftool git+mergetool") { IsCodeCommand = true, Code = "-x --extcmd" },
        new("git+filter-branch")
        {
            IsCodeCommand = true,
            Code = "--tree-filter --index-filter --msg-filter --env-filter --commit-filter --parent-filter --tag-name-filter --setup",
        },
        new("scp", WordsReading.RemotePaths)
        {
            IsCodeCommand = true,
            Values = "-c -F -i -l -P -S -X",
            Settings = "-o",
            IsCodeSetting = CodeSettings.IsCodeOfSsh,
            Code = "-D -J",
            NoRemoteShell = "-s",
        },
        new("sftp")
        {
            IsCodeCommand = true,
            Values = "-c -F -i -l -P -B -b -R -S -s -X",
            Settings = "-o",
            IsCodeSetting = CodeSettings.IsCodeOfSsh,
            Code = "-D -J",
            ReadsInput = true,
            HasPlainOperands = true,
        },
        new("sshfs") { Settings = "-o", IsCodeSetting = CodeSettings.IsCodeOfSsh },
        new("mongosh mongo") { Code = "--eval", ReadsInput = true, HasPlainOperands = true },
        new("sqlcmd") { Values = "-S -d -U -P -i -o -v", Code = "-q -Q", ReadsInput = true },
        new("cqlsh") { Values = "-u -p -k -f", Code = "-e --execute", ReadsInput = true },
        new("clickhouse-client") { Code = "-q --query", ReadsInput = true },
        new("duckdb", WordsReading.Code)
        {
            Operands = 1,
            Values = "-separator -newline -nullvalue",
            Files = "-init -f",
            Code = "-c -s -cmd",
            ReadsInput = true,
        },
        new("psql")
        {
            Values = "-d -h -p -U -v -o -L -F -R -T",
            Files = "-f --file",
            Code = "-c --command",
            ReadsInput = true,
            HasPlainOperands = true,
        },
        new("mysql mariadb") { Values = "-h -u -P -D", Code = "-e --execute", ReadsInput = true, HasPlainOperands = true },
        new("sqlite3", WordsReading.Code)
        {
            Operands = 1,
            Values = "-separator -newline -nullvalue -vfs -maxsize -mmap -heap -lookaside -pagecache -escape",
            Pairs = "-lookaside -pagecache",
            Files = "-init",
            Code = "-cmd",
            ReadsInput = true,
        },
        new("bc dc") { Code = "-e", ReadsInput = true },
        new("lftp") { Values = "-u -p -f", Code = "-c -e", ReadsInput = true },
        new("ansible") { Values = "-i -m -u -f -l -e", Code = "-a --args" },
        new("redis-cli") { Evaluators = "eval EVAL", UnquotableReason = UnquotableKind.ReadAsCode },
        new("nc ncat netcat") { Values = "-p -s -w -x -X", Code = "-e -c --exec --sh-exec" },
        new("socat", WordsReading.Unquotable) { UnquotableReason = UnquotableKind.ReadAsCode },
        new("crontab") { Values = "-u", ReadsInput = true },
        new("entr", WordsReading.Command) { Unquotable = "-s", UnquotableReason = UnquotableKind.ReadAsScript },
    ];
}
