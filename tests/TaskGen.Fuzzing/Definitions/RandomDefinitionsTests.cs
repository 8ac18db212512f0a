using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>Random definitions over the whole schema send exactly the body that they define, and the endpoint accepts it.</summary>
public sealed class RandomDefinitionsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Valid_definition_sends_the_body_that_it_defines()
    {
        output.WriteLine($"{Amounts.Definitions} definitions from seed {Amounts.Seed}");
        await using var endpoint = await QuietEndpoint.StartAsync();
        await FuzzRun.RunAsync(
            Batch.Numbers(Amounts.Definitions), most: 20, async number => await FaultsAsync(Batch.Seeds(number), endpoint));
    }

    private static async Task<List<string>> FaultsAsync(int[] seeds, QuietEndpoint endpoint)
    {
        var bodies = seeds.Select(static seed => Body(seed)).ToList();
        var classes = seeds.Select((seed, i) => ClassSource.Random(SeededRandom.Of(seed + (1 << 24)), "T" + seed, bodies[i])).ToList();
        using var batch = await Batch.CompileAsync(classes);
        var faults = new List<string>();
        for (var i = 0; i < seeds.Length; i++)
        {
            var said = batch.FindingsOf(i)
                .Where(static finding => finding.Severity == DiagnosticSeverity.Error)
                .Select(static finding => finding.ToString())
                .Concat(batch.Diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath is { } path
                && (path == $"{i}.cs" || path.EndsWith($"/T{seeds[i]}.g.cs", StringComparison.Ordinal)))
                .Select(static diagnostic => diagnostic + "\n" + diagnostic.Location.SourceTree))
                .Concat(batch.Tasks.Count == 0 ? [] : await FaultsAsync(batch.Tasks[i], bodies[i], endpoint));
            faults.AddRange(said.Select(fault => $"Seed {seeds[i]}: {fault}\n--- source\n{classes[i].Source}\n{bodies[i]}\n"));
        }

        if (faults.Count == 0 && batch.Tasks.Count == 0) faults.Add("Seed: " + string.Join("\n", batch.Diagnostics));
        return faults;
    }

    private static JsonObject Body(int seed)
    {
        var body = new RandomBody(SeededRandom.Of(seed)).Next();

        // Task ids are unique within a job.
        body["id"] = $"{(string)body["id"]!}-{seed}";
        return body;
    }

    private static async Task<List<string>> FaultsAsync(Func<IBatchTask> create, JsonObject expected, QuietEndpoint endpoint)
    {
        var faults = new List<string>();
        byte[] json;
        try
        {
            var task = create();
            json = task.ToUtf8Json();
            if (task.TaskId != (string)expected["id"]!) faults.Add($"Its TaskId is {task.TaskId}");
        }
        catch (Exception exception)
            when (exception is TaskValidationException or NullReferenceException or FormatException or ArgumentException)
        {
            return [exception.ToString()];
        }

        var naive = WellFormed(expected).ToJsonString();
        var text = Encoding.UTF8.GetString(json);
        if (!JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(naive))) faults.Add($"It sends\n{text}\nand not\n{naive}");
        if (!JToken.DeepEquals(Newtonsoft(text), Newtonsoft(naive))) faults.Add($"Newtonsoft reads it otherwise: {text}");
        faults.AddRange(Reference.Faults(JsonNode.Parse(text)!.AsObject()));
        var (status, answer) = await endpoint.AddAsync(json);
        if (status != 201) faults.Add($"The endpoint answers {status}: {answer}");
        return faults;
    }

    // A body has neither duplicate property names nor dates that were parsed from strings.
    private static JToken Newtonsoft(string json)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(
            new System.IO.StringReader(json))
        { DateParseHandling = global::Newtonsoft.Json.DateParseHandling.None };
        return Sorted(JToken.ReadFrom(
            reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error }));
    }

    private static JToken Sorted(JToken token) => token switch
    {
        JObject body =>
            new JObject(body.Properties()
                .OrderBy(static property => property.Name, StringComparer.Ordinal)
                .Select(static property => new JProperty(property.Name, Sorted(property.Value)))),
        JArray list => new JArray(list.Select(Sorted)),
        _ => token,
    };

    // A lone surrogate cannot be encoded as UTF-8; it is replaced by U+FFFD.
    internal static JsonNode WellFormed(JsonNode node) => node switch
    {
        JsonObject body =>
            new JsonObject(body.Select(static property => KeyValuePair.Create(property.Key, (JsonNode?)WellFormed(property.Value!)))),
        JsonArray list => new JsonArray([.. list.Select(static item => WellFormed(item!))]),
        _ when node.GetValueKind() == System.Text.Json.JsonValueKind.String => string.Concat(((string)node!).EnumerateRunes()),
        _ => node.DeepClone(),
    };
}
