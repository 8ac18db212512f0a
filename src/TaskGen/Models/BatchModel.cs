using TaskGen.Validation;

namespace TaskGen;

/// <summary>The base of the records that mirror the REST reference's definitions. It can't be derived from outside.</summary>
/// <remarks>Properties that are null are left out of the request, and so are empty lists, but for <see cref="TaskContainerSettings.ContainerHostBatchBindMounts"/>.</remarks>
public abstract record BatchModel
{
    private protected BatchModel()
    {
    }

    /// <summary>Writes the object, braces included.</summary>
    internal abstract void WriteTo(ref TaskJsonWriter json);

    /// <summary>Refuses what the service certainly refuses.</summary>
    /// <exception cref="TaskValidationException">The service would answer 400.</exception>
    internal abstract void Check(PropertyPath path);
}
