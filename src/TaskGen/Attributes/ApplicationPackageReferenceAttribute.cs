using System;

namespace TaskGen;

/// <summary>An application package that the node gets before the task runs. REST: <c>applicationPackageReferences[]</c>.</summary>
/// <remarks>On a member: takes one <see cref="ApplicationPackageReference"/> or many from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ApplicationPackageReferenceAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public ApplicationPackageReferenceAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="applicationId">The application's short id. A template.</param>
    public ApplicationPackageReferenceAttribute(string applicationId) => ApplicationId = applicationId;

    /// <summary>The application's short id. Required. A template. REST: <c>applicationId</c>.</summary>
    public string? ApplicationId { get; }

    /// <summary>The version; without one the application's default version, and where none is set the task fails before it starts. A template. REST: <c>version</c>.</summary>
    public string? Version { get; set; }
}
