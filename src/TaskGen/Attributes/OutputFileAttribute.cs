using System;
using System.Diagnostics.CodeAnalysis;

namespace TaskGen;

/// <summary>Files that are uploaded from the node when the task ends. REST: <c>outputFiles[]</c>.</summary>
/// <remarks>On a member: takes one <see cref="OutputFile"/> or many from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class OutputFileAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public OutputFileAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="filePattern">Which files: wildcards <c>* ** ? [abc] [a-c] [!abc]</c>, relative to the working directory or absolute. A template.</param>
    public OutputFileAttribute(string filePattern) => FilePattern = filePattern;

    /// <summary>Which files: wildcards <c>* ** ? [abc] [a-c] [!abc]</c>, relative to the working directory or absolute; environment variables are expanded. Required. A template. REST: <c>filePattern</c>.</summary>
    public string? FilePattern { get; }

    /// <summary>The blob container's URL, with a SAS that may write unless <see cref="IdentityResourceId"/> is given. Required. A template. REST: <c>destination.container.containerUrl</c>.</summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? ContainerUrl { get; set; }

    /// <summary>The blob's name where the pattern has no wildcards, else the virtual folder. A template. REST: <c>destination.container.path</c>.</summary>
    public string? Path { get; set; }

    /// <summary>The ARM id of the user-assigned identity that may write. A template. REST: <c>destination.container.identityReference.resourceId</c>.</summary>
    public string? IdentityResourceId { get; set; }

    /// <summary>When the files are uploaded. Required. REST: <c>uploadOptions.uploadCondition</c>.</summary>
    public OutputFileUploadCondition UploadCondition { get; set; }

    /// <summary>Headers sent with the upload, each as <c>Name: value</c>. Templates. REST: <c>destination.container.uploadHeaders</c>.</summary>
    public string[]? UploadHeaders { get; set; }
}
