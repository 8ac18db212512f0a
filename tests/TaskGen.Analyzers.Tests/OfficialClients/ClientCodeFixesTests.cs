using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Tests.CodeFixes;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>Every code fix that is offered for a mistake in code of the official clients removes it, and the code compiles.</summary>
public sealed partial class ClientCodeFixesTests
{
    [GeneratedRegex(@"\{\|TG\d{4}:|\|\}")]
    private static partial Regex Mark { get; }

    public static TheoryData<string> Clients => [ClientVerifier.Azure, ClientVerifier.Microsoft];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Each_code_fix_removes_its_diagnostic_and_causes_no_other(string client)
    {
        var source = client == ClientVerifier.Azure ? AzureComputeBatchMistakesTests.Source : MicrosoftAzureBatchMistakesTests.Source;
        const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\n";
        var before = await EditorProject.OpenAsync([new("Source.cs", Usings + client + Mark.Replace(source, ""))]);
        var known = before.Diagnostics.ToLookup(static diagnostic => diagnostic.Id);
        var fixes = await before.FixesAsync();
        Assert.NotEmpty(fixes);
        var faults = new List<string>();
        foreach (var fix in fixes)
        {
            // The range that is swapped includes the task itself.
            var after = (await before.ApplyAsync(fix)).Diagnostics.ToLookup(static diagnostic => diagnostic.Id);
            var id = fix.Diagnostic.Id;
            if (after[id].Count() >= known[id].Count()) faults.Add($"'{fix.Action.Title}' leaves {fix.Diagnostic}");
            faults.AddRange(after
                .Where(group => !(group.Key == "TG5010" && id == "TG5009")
                    && group.First().Severity > DiagnosticSeverity.Info
                    && group.Count() > known[group.Key].Count())
                .Select(group => $"'{fix.Action.Title}' for {id} causes {group.Last()}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
