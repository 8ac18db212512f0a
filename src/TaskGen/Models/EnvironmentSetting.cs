using System.Text;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>Specifies an environment variable of the task. REST: <c>environmentSettings[]</c>, <c>EnvironmentSetting</c>.</summary>
public sealed record EnvironmentSetting : BatchModel
{
    /// <summary>
    /// Gets or sets the name of the variable. It must not contain <c>=</c>; names that begin with <c>AZ_BATCH_</c> are reserved for Azure
    /// Batch. Required. REST: <c>name</c>.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// Gets or sets the value of the variable. It can contain a secret and is masked by <see cref="object.ToString"/>. REST:
    /// <c>value</c>.
    /// </summary>
    public string? Value { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"name\":"u8, Name);
        json.Property("\"value\":"u8, Value);
        json.EndObject();
    }

    internal override void Check(PropertyPath path) => TaskChecks.Required<object>(Name, path, "name", RuleIds.RequiredValueMissing);

    /// <summary>Prints the members; the value is masked as <c>***</c>.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Name = ").Append(Name).Append(", Value = ").Append(Redaction.Secret(Value));
        return true;
    }
}
