namespace TaskGen.Analyzers.OfficialClients;

/// <summary>Where the use of an object leads, from the least to the most that can happen to its values there.</summary>
internal enum ObjectUse
{
    /// <summary>To the client, which sends it: its values stay as they are.</summary>
    Sent,

    /// <summary>Into a list or another object of the client, where statements of the project can reach it.</summary>
    Shared,

    /// <summary>To other code of the project.</summary>
    Project,

    /// <summary>To code of another assembly, or to code that is not known.</summary>
    Foreign,
}
