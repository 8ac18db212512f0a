using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>
/// A definition without diagnostics is accepted with 201, and constants that the endpoint rejects are reported by an analyzer.
/// </summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Analyzers_and_endpoint_agree()
    {
        var counts = new int[2];
        await using var endpoint = await QuietEndpoint.StartAsync();
        await FuzzRun.RunAsync(Batch.Numbers(Amounts.Definitions), most: 40, async number =>
        {
            var seeds = Batch.Seeds(number);
            var bodies = seeds.Select(Wild).ToList();
            using var batch = await Batch.CompileAsync(
                [.. bodies.Select(static (body, i) => ClassSource.Constant("W" + i, body))], load: false);
            var faults = new List<string>();
            for (var i = 0; i < bodies.Count; i++)
            {
                var errors = batch.FindingsOf(i).Where(static finding => finding.Severity == DiagnosticSeverity.Error).ToList();
                var (status, answer) = await endpoint.AddAsync(bodies[i].ToJsonString());
                Interlocked.Increment(ref counts[status == 201 ? 0 : 1]);

                // An id that already exists is not an error of the definition.
                var isTaken = status == 201 || answer.Contains("TaskExists", StringComparison.Ordinal);
                if (isTaken != errors.Count is 0)
                {
                    faults.Add(
                        $"Seed {seeds[i]}: the endpoint answers {status}, the editor says {string.Join("; ", errors)}\n{answer}\n--- source\n{batch.Classes[i].Source}\n{bodies[i].ToJsonString()}");
                }
            }

            return faults;
        });
        output.WriteLine($"{counts[0]} accepted, {counts[1]} rejected");
        Assert.All(counts, static count => Assert.True(count > 100));
    }

    private static JsonObject Wild(int seed)
    {
        var dice = SeededRandom.Of(seed);
        var body = RandomBody.Constant(dice);
        body["id"] = $"{(string)body["id"]!}-{seed}";
        for (var times = dice.Between(1, 2); times > 0; times--) BoundaryValues.Put(dice, body);
        return body;
    }
}
