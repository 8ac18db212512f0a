using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies the resources that the token in <c>AZ_BATCH_AUTHENTICATION_TOKEN</c> grants access to. Azure Batch announced the retirement
/// of this feature for 2024-09-30; use a managed identity of the pool instead. REST: <c>authenticationTokenSettings</c>,
/// <c>AuthenticationTokenSettings</c>.
/// </summary>
public sealed record AuthenticationTokenSettings : BatchModel
{
    /// <summary>Gets or sets the resources that the token grants access to. REST: <c>access</c>.</summary>
    public IReadOnlyList<AccessScope>? Access { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        if (Access is { Count: > 0 } access)
        {
            json.Property("\"access\":["u8);
            for (var i = 0; i < access.Count; i++)
            {
                json.Separate();
                json.Quoted(WireNames.Of(access[i]));
            }

            json.Raw("]"u8);
        }

        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        if (Access is null) return;
        for (var i = 0; i < Access.Count; i++) TaskChecks.Defined(WireNames.Of(Access[i]), path.Then("access").At(i));
    }
}
