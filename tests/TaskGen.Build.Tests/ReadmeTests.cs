using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace TaskGen.Build.Tests;

/// <summary>Every C# block of the README compiles in a project outside the repository.</summary>
public sealed partial class ReadmeTests
{
    // The variables that blocks of statements use without declaring them.
    private const string Parameters = """
        IEnumerable<RenderFrame> frames, IReadOnlyList<IBatchTask> tasks, Uri batchUrl, IServiceCollection services, IConfiguration configuration, CancellationToken cancellationToken
        """;

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex("^using [A-Za-z.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using { get; }

    [Fact]
    public async Task Every_block_compiles_without_a_warning()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n");
        var blocks = Block.Matches(readme).Select(static match => match.Groups["code"].Value).ToList();
        Assert.True(blocks.Count > 6);

        using var consumer = AnalyzedProject.Create("""
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NoWarn>TG1004</NoWarn>
            """, hasClients: true);
        for (var i = 0; i < blocks.Count; i++) consumer.Write($"Block{i}.cs", Source(blocks[i], i));
        var build = await consumer.BuildAsync();
        Assert.True(build.ExitCode == 0, build.Output);
    }

    private static string Source(string block, int index)
    {
        // The usings that a console project has implicitly, and those that earlier blocks have shown.
        HashSet<string> usings =
        [
            "using System;\n",
            "using System.Collections.Generic;\n",
            "using System.Net.Http;\n",
            "using System.Threading;\n",
            "using System.Threading.Tasks;\n",
            "using TaskGen;\n", "using Microsoft.Extensions.Configuration;\n", "using Microsoft.Extensions.DependencyInjection;\n",
            .. Using.Matches(block).Select(static match => match.Value),
        ];
        var code = Using.Replace(block, "");
        var isDeclaration = code.Contains("partial record", StringComparison.Ordinal)
            || code.Contains("partial class", StringComparison.Ordinal);
        var parameters = code.Contains("var frame =", StringComparison.Ordinal) ? Parameters : "RenderFrame frame, " + Parameters;
        var body = isDeclaration
            ? code
            : $"internal static class Block{index}\n{{\n    public static async Task RunAsync({parameters})\n    {{\n        await Task.Yield();\n{code}\n    }}\n}}\n";
        return string.Concat(usings) + "namespace Readme;\n\n" + body;
    }
}
