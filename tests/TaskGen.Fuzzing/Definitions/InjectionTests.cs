using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>Strings in attributes remain strings in the generated C#, in the JSON, in headers, and in URLs.</summary>
public sealed class InjectionTests
{
    private const string Attack = "Attacked";

    public static TheoryData<string> Attacks { get; } =
    [
        "\"; } public static int Attacked; //",
        "\"u8); System.Environment.Exit(1); json.Raw(\"",
        "\\\"; } public static int Attacked; //",
        "\\u0022; public static int Attacked; //",
        "\"\"\"; public static int Attacked;",
        "*/ public static int Attacked; /*",
        "\n    public static int Attacked;\n",
        "\r\n#pragma warning disable\r\npublic static int Attacked;\r\n",
        "\u0085public static int Attacked;\u0085",
        "\u2028public static int Attacked;\u2029",
        "</code></remarks>\n public static int Attacked;",
        "]]>--><!--&lt;&#10;&quot;",
        "{0} {Attacked} } {",
        "$\"{Attacked}\" @\"\" {{",
        "\u202e ;dekcattA tni \u2066\u2069\u200f",
        "\",\"Attacked\":true,\"a\":\"",
        "\\",
        "\\\\\",\"Attacked\":[{}],\"b\":\"\\",
        "\u0000\u0001\u001b[2J\u007f\ufeff\uffff\ufffe",
        "\ud800 \udc00 \udc00\ud800",
        "#error Attacked\n#line 1 \"/etc/passwd\"\n#nullable disable",
        "</script><script>Attacked</script>&amp;",
        "a\r\nX-Attacked: 1\r\n\r\n",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task String_remains_a_string(string attack)
    {
        var bodies = Enumerable.Range(0, 12).Select(seed => Body(seed, attack)).ToList();
        using var batch =
            await Batch.CompileAsync([.. bodies.Select((body, i) => i % 2 == 0
                ? ClassSource.Constant("A" + i, body)
                : ClassSource.Random(SeededRandom.Of(i), "A" + i, body))]);
        Assert.Empty(batch.Diagnostics);
        foreach (var generated in batch.Generated) CheckCode(generated);
        for (var i = 0; i < bodies.Count; i++)
        {
            var task = batch.Tasks[i]();
            var json = task.ToUtf8Json();
            Assert.True(
                JsonNode.DeepEquals(JsonNode.Parse(json), RandomDefinitionsTests.WellFormed(bodies[i])), Encoding.UTF8.GetString(json));
            await CheckRequest(task.AddRequest("job/../x?a=b#c\r\n" + attack.Trim('\ud800', '\udc00'))
                .Build(new Uri("https://a.b.batch.azure.com")));
        }
    }

    private static JsonObject Body(int seed, string text)
    {
        var body = RandomBody.Constant(SeededRandom.Of(seed));
        foreach (var (owner, _, property) in Places.Of(body).ToList())
        {
            if (property.Constraint == TextConstraint.Any && property.Kind == ValueKind.Text && owner.ContainsKey(property.Wire))
            {
                owner[property.Wire] = "x" + text;
            }
        }

        body["displayName"] = text;
        body["environmentSettings"] = new JsonArray(new JsonObject { ["name"] = "A", ["value"] = text });
        return body;
    }

    // One type with three members and nothing else; no characters that change the reading direction.
    private static void CheckCode(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        Assert.DoesNotContain(root.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal([
            "AddRequest",
            "TaskId",
            "WriteTo",
        ], root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(static member => member is not TypeDeclarationSyntax)
            .Select(static member => member is MethodDeclarationSyntax method
            ? method.Identifier.Text
            : ((PropertyDeclarationSyntax)member).Identifier.Text)
            .Order(StringComparer.Ordinal));
        Assert.Single(root.DescendantNodes().OfType<TypeDeclarationSyntax>());
        Assert.DoesNotContain(
            root.DescendantTokens(), static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is Attack or "Exit");
        Assert.Equal(2, root.DescendantTrivia(descendIntoTrivia: true).Count(static trivia => trivia.IsDirective));
        Assert.DoesNotContain(
            tree.ToString(),
            static c => c is not '\n'
                && (char.IsControl(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator));
    }

    private static async Task CheckRequest(HttpRequestMessage request)
    {
        Assert.Equal("/jobs/", request.RequestUri!.AbsolutePath[..6]);
        Assert.EndsWith("/tasks", request.RequestUri.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(4, request.RequestUri.AbsolutePath.Split('/').Length);
        Assert.Equal("?api-version=2024-07-01.20.0", request.RequestUri.Query);
        Assert.Equal("", request.RequestUri.Fragment);
        Assert.DoesNotContain(
            request.Headers.Concat(request.Content!.Headers),
            static header => header.Key.Contains(Attack, StringComparison.Ordinal)
                || header.Value.Any(static value => value.Contains(Attack, StringComparison.Ordinal)));
        await request.Content.LoadIntoBufferAsync();
    }
}
