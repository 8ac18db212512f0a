using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Represents the base class of the records that mirror the definitions of the REST reference. It cannot be derived outside this
/// assembly.
/// </summary>
/// <remarks>
/// Properties that are null and lists that are empty are omitted from the request, except
/// <see cref="TaskContainerSettings.ContainerHostBatchBindMounts"/>.
/// </remarks>
public abstract record BatchModel
{
    private protected BatchModel()
    {
    }

    /// <summary>Writes the object, including its braces.</summary>
    internal abstract void WriteTo(ref TaskJsonWriter json);

    /// <summary>Validates the values that the service would certainly reject.</summary>
    /// <exception cref="TaskValidationException">The service would respond with 400 (Bad Request).</exception>
    internal abstract void Check(PropertyPath path);
}
