namespace TaskGen.Analyzers.Schema;

/// <summary>
/// What a text may contain. Where the service is certain to reject other texts, the runtime checks it too (<c>RunTimeChecks</c>).
/// </summary>
internal enum TextConstraint
{
    Any,
    Id,
    CommandLine,
    CoordinationCommandLine,
    DisplayName,
    EnvironmentName,
    ImageName,
    Url,
    FilePath,
    FileMode,
    HeaderName,
    HeaderValue,
    IdentityResourceId,
    Duration,
    DependencyId,
}
