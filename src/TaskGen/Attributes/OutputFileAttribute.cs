using System;
using System.Diagnostics.CodeAnalysis;

namespace TaskGen;

/// <summary>Specifies files to upload from the compute node after the task runs. REST: <c>outputFiles[]</c>.</summary>
/// <remarks>On a member, the value is one <see cref="OutputFile"/> or a sequence of them; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class OutputFileAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="OutputFileAttribute"/> class for a member, which provides the value.
    /// </summary>
    public OutputFileAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OutputFileAttribute"/> class for a class.</summary>
    /// <param name="filePattern">
    /// The pattern of the files to upload, with the wildcards <c>* ** ? [abc] [a-c] [!abc]</c>; absolute, or relative to the task's
    /// working directory. Supports placeholders.
    /// </param>
    public OutputFileAttribute(string filePattern) => FilePattern = filePattern;

    /// <summary>
    /// Gets or sets the pattern of the files to upload, with the wildcards <c>* ** ? [abc] [a-c] [!abc]</c>; absolute, or relative to
    /// the task's working directory. Environment variables are expanded. Required. Supports placeholders. REST: <c>filePattern</c>.
    /// </summary>
    public string? FilePattern { get; set; }

    /// <summary>
    /// Gets or sets the URL of the blob container, including a SAS token with write permission unless <see cref="IdentityResourceId"/> is
    /// set. Required. Supports placeholders. REST: <c>destination.container.containerUrl</c>.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? ContainerUrl { get; set; }

    /// <summary>
    /// Gets or sets the destination blob name if the pattern has no wildcards, or the virtual directory if it has. Supports placeholders.
    /// REST: <c>destination.container.path</c>.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>
    /// Gets or sets the ARM resource identifier of the user-assigned identity that writes to the container. Supports placeholders. REST:
    /// <c>destination.container.identityReference.resourceId</c>.
    /// </summary>
    public string? IdentityResourceId { get; set; }

    /// <summary>
    /// Gets or sets the condition under which the files are uploaded. Required. REST: <c>uploadOptions.uploadCondition</c>.
    /// </summary>
    public OutputFileUploadCondition UploadCondition { get; set; }

    /// <summary>
    /// Gets or sets the headers to send with the upload, each in the form <c>Name: value</c>. Supports placeholders. REST:
    /// <c>destination.container.uploadHeaders</c>.
    /// </summary>
    public string[]? UploadHeaders { get; set; }
}
