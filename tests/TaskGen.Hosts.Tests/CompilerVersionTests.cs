using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TaskGen.Hosts.Tests;

/// <summary>The one analyzer assembly loads into every compiler from 4.8 on, and does the same there.</summary>
public sealed partial class CompilerVersionTests
{
    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example { get; }

    // Sound tasks: those of the playground, of the strict consumer, and of the runtime's tests.
    private static string[] Sound => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sources"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    // And those that each rule finds something in.
    private static string[] Examples
    {
        get
        {
            var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sources", "analyzers.md")).ReplaceLineEndings("\n");
            return [.. Example.Matches(document).Select(static (match, i) => $"using System;\nusing System.Collections.Generic;\nusing TaskGen;\nnamespace Example{i}\n{{\n{match.Groups["code"].Value}\n}}\n")];
        }
    }

    public static IEnumerable<object[]> Newer => CompilerContext.Versions.Skip(1).Select(static version => new object[] { version });

    private static readonly Lazy<(string Sound, string Examples)> Oldest = new(static () =>
    {
        var context = new CompilerContext(CompilerContext.Versions[0]);
        Assert.Equal(CompilerContext.Versions[0], context.Run(nameof(Host.Version)));
        return (context.Run(nameof(Host.Run), [Sound]), context.Run(nameof(Host.Run), [Examples]));
    });

    [Fact]
    public void The_oldest_finds_what_there_is_to_find_and_breaks_nothing()
    {
        var (sound, examples) = Oldest.Value;
        Assert.Contains("partial record RenderFrame : global::TaskGen.IBatchTask", sound);
        Assert.True(Regex.Matches(examples, "TG[0-9]{4}: ").Select(static match => match.Value).Distinct().Count() > 70, examples);
        Assert.DoesNotContain("AD0001", sound + examples);
        Assert.DoesNotContain("ErrorCS", sound);
    }

    [Theory]
    [MemberData(nameof(Newer))]
    public void The_output_is_that_of_the_oldest(string version)
    {
        var newer = new CompilerContext(version);
        Assert.Equal(version, newer.Run(nameof(Host.Version)));
        Assert.Equal(Oldest.Value.Sound, newer.Run(nameof(Host.Run), [Sound]));
        Assert.Equal(Oldest.Value.Examples, newer.Run(nameof(Host.Run), [Examples]));
        newer.Unload();
    }
}
