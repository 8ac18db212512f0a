using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation;

/// <summary>The constraints that the runtime checks. Analyzers warn of the other ones: the service is not known to enforce them.</summary>
internal static class RunTimeChecks
{
    /// <summary>Returns whether the runtime checks a constraint.</summary>
    public static bool Has(TextConstraint constraint) => MethodOf(constraint) is not null;

    /// <summary>Returns the method of <c>TaskChecks</c> that checks a constraint, or null.</summary>
    public static string? MethodOf(TextConstraint constraint)
    {
        switch (constraint)
        {
            case TextConstraint.Id: return "Id";
            case TextConstraint.CommandLine: return "CommandLine";
            case TextConstraint.CoordinationCommandLine: return "CoordinationCommandLine";
            case TextConstraint.DisplayName: return "DisplayName";
            case TextConstraint.ImageName: return "ImageName";
            case TextConstraint.Url: return "Url";
            case TextConstraint.FilePath: return "FilePath";
            case TextConstraint.HeaderValue: return "HeaderValue";
            case TextConstraint.Duration: return "Duration";
            default: return null;
        }
    }
}
