using System;

namespace TaskGen;

/// <summary>
/// Specifies an application package to deploy to the compute node before the task runs. REST: <c>applicationPackageReferences[]</c>.
/// </summary>
/// <remarks>
/// On a member, the value is one <see cref="ApplicationPackageReference"/> or a sequence of them; null is omitted from the request.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class ApplicationPackageReferenceAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="ApplicationPackageReferenceAttribute"/> class for a member, which provides the value.
    /// </summary>
    public ApplicationPackageReferenceAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ApplicationPackageReferenceAttribute"/> class for a class.</summary>
    /// <param name="applicationId">The short identifier of the application. Supports placeholders.</param>
    public ApplicationPackageReferenceAttribute(string applicationId) => ApplicationId = applicationId;

    /// <summary>
    /// Gets or sets the short identifier of the application. Required. Supports placeholders. REST: <c>applicationId</c>.
    /// </summary>
    public string? ApplicationId { get; set; }

    /// <summary>
    /// Gets or sets the version of the application. Default: the application's default version; if it has none, the task fails before it
    /// starts. Supports placeholders. REST: <c>version</c>.
    /// </summary>
    public string? Version { get; set; }
}
