using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>What the sources with mistakes have in common: long constants, and the ids that are marked in them.</summary>
internal static partial class MistakeConstants
{
    private const string Identity =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i";

    [GeneratedRegex(@"\{\|(?<id>TG\d{4}):")]
    private static partial Regex Mark { get; }

    /// <summary>Inserts the long constants into a source.</summary>
    public static string Insert(string source) => source
        .Replace("CONTAINER", "\"https://a.blob.core.windows.net/c?sv=1&sr=c&sp=rwl&sig=%20\"")
        .Replace("IDENTITY", $"\"{Identity}\"")
        .Replace("NAME", $"\"{new string('x', 1025)}\"")
        .Replace("LONG", $"\"{new string('x', 32769)}\"")
        .Replace("BIG", $"\"{new string('x', 1048577)}\"")
        .Replace("MANY", string.Join(", ", Enumerable.Range(0, 1001).Select(static i => $"\"{i:D64}\"")));

    /// <summary>Returns the statements of the classes that test one rule each.</summary>
    /// <param name="client">The name of a property of <see cref="IClientMistakes"/>.</param>
    public static string StatementsOf(string client) => string.Join("\n", typeof(IClientMistakes).Assembly.GetTypes()
        .Where(static type => type.IsClass && typeof(IClientMistakes).IsAssignableFrom(type))
        .Select(type => (string)type.GetProperty(client)!.GetValue(null)!));

    /// <summary>Returns the ids of the rules that read a client.</summary>
    public static IEnumerable<string> RulesOf(RuleClients client) =>
        RuleCatalogue.All.Where(rule => rule.Clients.HasFlag(client)).Select(static rule => rule.Id);

    /// <summary>Returns the ids that are marked in a source.</summary>
    public static IEnumerable<string> IdsIn(string source) =>
        Mark.Matches(source).Select(static match => match.Groups["id"].Value).Distinct().Order();
}
