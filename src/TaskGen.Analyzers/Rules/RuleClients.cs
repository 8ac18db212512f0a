using System;

namespace TaskGen.Analyzers.Rules;

/// <summary>The official .NET clients whose types a rule reads.</summary>
[Flags]
internal enum RuleClients
{
    /// <summary>None: the rule is about TaskGen's attributes, or the client rules the mistake out.</summary>
    None = 0,
    AzureComputeBatch = 1,
    MicrosoftAzureBatch = 2,
    All = AzureComputeBatch | MicrosoftAzureBatch,
}
