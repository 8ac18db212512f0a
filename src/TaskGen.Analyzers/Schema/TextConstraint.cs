namespace TaskGen.Analyzers.Schema;

/// <summary>
/// What a text may contain. Those that the service is certain to enforce have a check of the same name in <c>TaskChecks</c>.
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
