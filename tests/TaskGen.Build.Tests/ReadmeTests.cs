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
    // What the blocks of statements take for given.
    private const string Given = """
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

        using var consumer = new Consumer("""
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NoWarn>TG1004</NoWarn>
            """, isWithClients: true);
        for (var i = 0; i < blocks.Count; i++) consumer.Write($"Block{i}.cs", Source(blocks[i], i));
        var (exitCode, _, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 0, output);
    }

    private static string Source(string block, int index)
    {
        // The scope's own usings are what a console project has by itself, and what the blocks before have brought.
        HashSet<string> usings =
        [
            "using System;\n", "using System.Collections.Generic;\n", "using System.Net.Http;\n", "using System.Threading;\n", "using System.Threading.Tasks;\n",
            "using TaskGen;\n", "using Microsoft.Extensions.Configuration;\n", "using Microsoft.Extensions.DependencyInjection;\n",
            .. Using.Matches(block).Select(static match => match.Value),
        ];
        var code = Using.Replace(block, "");
        var isDeclaration = code.Contains("partial record", StringComparison.Ordinal) || code.Contains("partial class", StringComparison.Ordinal);
        var given = code.Contains("var frame =", StringComparison.Ordinal) ? Given : "RenderFrame frame, " + Given;
        var body = isDeclaration ? code : $"internal static class Block{index}\n{{\n    public static async Task RunAsync({given})\n    {{\n        await Task.Yield();\n{code}\n    }}\n}}\n";
        return string.Concat(usings) + "namespace Readme;\n\n" + body;
    }
}
