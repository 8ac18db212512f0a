using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TaskGen.Hosts.Tests;

/// <summary>The analyzer assembly loads into every supported compiler from Roslyn 4.8 on, with the same result.</summary>
public sealed partial class CompilerVersionTests
{
    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example { get; }

    // Valid tasks: those of the playground, of the strict consumer, and of the runtime's tests.
    private static string[] Valid =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sources"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)];

    // Tasks that rules report.
    private static string[] Examples
    {
        get
        {
            return [.. Example.Matches(AnalyzersDocument.Text)
                .Select(static (match, i) =>
                    "using System;\nusing System.Collections.Generic;\nusing TaskGen;\n"
                        + $"namespace Example{i}\n{{\n{match.Groups["code"].Value}\n}}\n")];
        }
    }

    public static IEnumerable<object[]> Newer => CompilerContext.Versions.Skip(1).Select(static version => new object[] { version });

    private static readonly Lazy<(string Valid, string Examples)> Oldest = new(static () =>
    {
        var context = new CompilerContext(CompilerContext.Versions[0]);
        Assert.Equal(CompilerContext.Versions[0], context.Run(nameof(Host.Version)));
        return (context.Run(nameof(Host.Run), [Valid]), context.Run(nameof(Host.Run), [Examples]));
    });

    [Fact]
    public void Oldest_compiler_reports_the_rules_and_generates_valid_code()
    {
        var (valid, examples) = Oldest.Value;
        Assert.Contains("partial record RenderFrame : global::TaskGen.IBatchTask", valid);
        Assert.True(Regex.Matches(examples, "TG[0-9]{4}: ").Select(static match => match.Value).Distinct().Count() > 70, examples);
        Assert.DoesNotContain("AD0001", valid + examples);
        Assert.DoesNotContain("ErrorCS", valid);
    }

    [Theory]
    [MemberData(nameof(Newer))]
    public void Output_matches_that_of_the_oldest_compiler(string version)
    {
        var newer = new CompilerContext(version);
        Assert.Equal(version, newer.Run(nameof(Host.Version)));
        Assert.Equal(Oldest.Value.Valid, newer.Run(nameof(Host.Run), [Valid]));
        Assert.Equal(Oldest.Value.Examples, newer.Run(nameof(Host.Run), [Examples]));
    }
}
