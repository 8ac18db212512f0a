using System.IO;
using System.Linq;
using CsCheck;

namespace TaskGen.CommandLines.Tests.Posix;

/// <summary>What a program gets from a real shell is what was meant, whatever the values hold.</summary>
public sealed class RealShellTests
{
    // What a template may be around its placeholders, and what the printer must receive: {0}, {1} … are the values.
    private static readonly (string Script, string[] Expected)[] Scripts =
    [
        ("P {}", ["{0}"]),
        ("P a{}b", ["a{0}b"]),
        ("P {} {}", ["{0}", "{1}"]),
        ("P {}{}", ["{0}{1}"]),
        ("P \"{}\"", ["{0}"]),
        ("P \"a {} b {}\"", ["a {0} b {1}"]),
        ("P '{}'", ["{0}"]),
        ("P 'a {} b'\"{}\"{}", ["a {0} b{1}{2}"]),
        ("P -- --file={}", ["--", "--file={0}"]),
        ("X={}; P \"$X\"", ["{0}"]),
        ("X=\"a {}\"; P \"$X\" {}", ["a {0}", "{1}"]),
        ("true && P {} | cat", ["{0}"]),
        ("P {}; # a comment", ["{0}"]),
        ("if true; then P {}; fi", ["{0}"]),
        ("for i in {} {}; do P \"$i\"; done", ["{0}", "{1}"]),
        ("(P {}) 2>&1", ["{0}"]),
        ("P \"$(printf %s {}; printf x)\"", ["{0}x"]),
        ("P \"${HOME:+}\"{}", ["{0}"]),
        ("P ${HOME:+}{}", ["{0}"]),
        ("sh -c \"P {}\"", ["{0}"]),
        ("sh -c \"P '{}' \\\"{}\\\"\"", ["{0}", "{1}"]),
        ("sh -c 'P {}'", ["{0}"]),
        ("eval \"P {}\"", ["{0}"]),
        ("A=b sh -c \"sh -c 'P {}'\"", ["{0}"]),
        ("timeout 60 sh -c 'P {}'", ["{0}"]),
        ("X=$((1 + 2)); P \"$X\" {}", ["3", "{0}"]),
        ("P `printf x` {}", ["x", "{0}"]),
        ("P `printf 'x y'` {}", ["x", "y", "{0}"]),
        ("case x in a) P no;; *) P {};; esac", ["{0}"]),
        ("cat <<E >/dev/null\nit's \"$HOME\nE\nP {}", ["{0}"]),
    ];

    [SkippableFact]
    public void Any_value_arrives_unchanged_in_every_context_of_a_script()
    {
        Shells.SkipIfNoneIsInstalled();
        var script = UntrustedValues.OneOf(Scripts);
        Gen.Select(
            script,
            UntrustedValues.OneOf(Shells.Installed.ToArray()),
            UntrustedValues.OneOf("'", "\""),
            UntrustedValues.Values.Array[3]).Sample(
            (script, shell, quote, values) =>
            {
                var template = new CommandTemplate(Wrap(shell, script.Script, quote));
                Assert.Empty(template.UnquotableReasons);
                var got = Shells.Run(template.Fill(values));
                Assert.Equal(
                    script.Expected.Select(expected => expected.Replace("{0}", values[0])
                        .Replace("{1}", values[1])
                        .Replace("{2}", values[2])),
                    got);
            },
            iter: Shells.Cases);
    }

    [SkippableFact]
    public void Every_script_is_tried_in_every_shell_with_the_worst_value()
    {
        Shells.SkipIfNoneIsInstalled();
        const string Worst = " '\"\\$(touch pwned)`touch pwned`\n*~#;&|<>!é漢😀 ";
        foreach (var shell in Shells.Installed)
        {
            foreach (var (script, expected) in Scripts)
            {
                foreach (var quote in new[] { "'", "\"" })
                {
                    var template = new CommandTemplate(Wrap(shell, script, quote));
                    Assert.True(
                        !template.UnquotableReasons.Any(), template.Template + ": " + string.Join(", ", template.UnquotableReasons));
                    Assert.Equal(
                        expected.Select(static e => e.Replace("{0}", Worst).Replace("{1}", Worst).Replace("{2}", Worst)),
                        Shells.Run(template.Fill(Worst, Worst, Worst)));
                }
            }
        }
    }

    [Fact]
    public void Outside_a_shell_any_value_is_read_back()
    {
        var places = new[] { "run {}", "run a{}b", "run \"a {} b\"", "run 'a {} b'", "run {} \"{}\" '{}'" };
        Gen.Select(UntrustedValues.OneOf(places), UntrustedValues.Values.Array[3]).Sample((place, values) =>
        {
            var next = 0;
            var expected = CommandTemplate.Words(place)
                .Select(word => string.Concat(word.Split("{}").Select((piece, i) => i == 0 ? piece : values[next++] + piece)));
            Assert.Equal(expected.ToArray(), CommandTemplate.Words(new CommandTemplate(place).Fill(values)));
        });
    }

    [SkippableFact]
    public void No_attack_starts_anything()
    {
        Shells.SkipIfNoneIsInstalled();
        var directory = Directory.CreateTempSubdirectory("taskgen-attack-");
        try
        {
            // Many values a process: each script is run once over the corpus, cut into parts.
            foreach (var shell in Shells.Installed)
            {
                foreach (var (place, around) in new[]
                {
                    ("{}", "{0}"),
                    ("\"{}\"", "{0}"),
                    ("'{}'", "{0}"),
                    ("a{}b", "a{0}b"),
                    ("\"a $(printf %s {}; printf x)\"", "a {0}x"),
                })
                {
                    foreach (var part in Attacks.Corpus.Chunk(40))
                    {
                        var template = new CommandTemplate(Wrap(shell, "P " + string.Join(" ", part.Select(_ => place)), "'"));
                        Assert.Equal(
                            part.Select(attack => around.Replace("{0}", attack)), Shells.Run(template.Fill(part), directory.FullName));
                    }
                }
            }

            Assert.Empty(directory.EnumerateFileSystemInfos());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    // The script is in quotes of one kind in the command line; what they would remove is escaped.
    private static string Wrap(string shell, string script, string quote)
    {
        var text = script.Replace("P ", Shells.Printer + " ");
        return quote == "'"
            ? $"{shell} -c '{text.Replace("'", "'\\''")}'"
            : $"{shell} -c \"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
    }
}
