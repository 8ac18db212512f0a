namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>A class with the tests of one rule implements this to have the rule's mistakes in code of the official clients.</summary>
internal interface IClientMistakes
{
    /// <summary>
    /// Gets statements for the current client, with the diagnostics marked; <c>client</c> is a <c>BatchClient</c>.
    /// </summary>
    static abstract string AzureComputeBatch { get; }

    /// <summary>Gets statements for the previous client, with the diagnostics marked; <c>job</c> is a <c>CloudJob</c>.</summary>
    static abstract string MicrosoftAzureBatch { get; }
}
