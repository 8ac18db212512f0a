namespace TaskGen.Analyzers.Rules.Container;

/// <summary>Why a container run option is not supported.</summary>
internal enum UnsupportedOptionKind
{
    /// <summary>It is not an option of docker.</summary>
    Unknown,

    /// <summary>Only <c>docker run</c> supports it.</summary>
    RunOnly,

    /// <summary>The service sets it.</summary>
    SetByService,

    /// <summary>It is a word without a leading hyphen, and not the value of an option.</summary>
    NotAnOption,
}
