using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace TaskGen.Build.Tests;

/// <summary>
/// Every C# block of the README, of the pages, and of the packages' own pages compiles in a project outside the repository. The page of
/// the official clients is compiled against stand-ins for them elsewhere.
/// </summary>
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

    [GeneratedRegex(@"^(\[|public |internal )", RegexOptions.Multiline)]
    private static partial Regex Declaration { get; }

    [Fact]
    public async Task Every_block_compiles_without_a_warning()
    {
        string[] pages =
        [
            Path.Combine(AppContext.BaseDirectory, "README.md"),
            .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "docs"), "*.md")
                .Where(static page => Path.GetFileName(page) != "migration.md")
                .Order(StringComparer.Ordinal),
            .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "packages"), "*.md").Order(StringComparer.Ordinal),
        ];
        var blocks = pages.SelectMany(static page => Block.Matches(File.ReadAllText(page).ReplaceLineEndings("\n"))
            .Select(match => (Code: match.Groups["code"].Value, IsReadme: page.EndsWith("README.md", StringComparison.Ordinal)))).ToList();
        Assert.True(blocks.Count > 12);

        using var consumer = AnalyzedProject.Create("""
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NoWarn>TG1004</NoWarn>
            """, hasClients: true);
        for (var i = 0; i < blocks.Count; i++) consumer.Write($"Block{i}.cs", Source(blocks[i].Code, i, blocks[i].IsReadme));
        var build = await consumer.BuildAsync();
        Assert.True(build.ExitCode == 0, build.Output);
    }

    private static string Source(string block, int index, bool isReadme)
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
        var parameters = code.Contains("var frame =", StringComparison.Ordinal) ? Parameters : "RenderFrame frame, " + Parameters;

        // Statements come first, as in a program. The other pages use types of the README, and declare types of the same names.
        var space = isReadme ? "Readme" : $"Readme.Page{index}";
        var declarations = Declaration.Match(code) is { Success: true } first ? code[first.Index..] : "";
        var statements = code[..^declarations.Length];
        var method = string.IsNullOrWhiteSpace(statements)
            ? ""
            : $"internal static class Block{index}\n{{\n    public static async Task RunAsync({parameters})\n    {{\n"
                + $"        await Task.Yield();\n{statements}\n    }}\n}}\n";
        return $"{string.Concat(usings)}namespace {space};\n\n{method}{declarations}";
    }
}
