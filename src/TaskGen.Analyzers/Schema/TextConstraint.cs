namespace TaskGen.Analyzers.Schema;

/// <summary>What a text may hold. Each but <see cref="Any"/> has a check of the same name in the runtime's <c>TaskChecks</c>.</summary>
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
