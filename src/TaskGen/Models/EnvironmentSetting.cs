using System.Text;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>An environment variable of the task. REST: <c>environmentSettings[]</c>, <c>EnvironmentSetting</c>.</summary>
public sealed record EnvironmentSetting : BatchModel
{
    /// <summary>The variable's name, without <c>=</c>; <c>AZ_BATCH_…</c> is the service's own. Required. REST: <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The value; it may well be a secret and is left out of <see cref="object.ToString"/>. REST: <c>value</c>.</summary>
    public string? Value { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"name\":"u8, Name);
        json.Property("\"value\":"u8, Value);
        json.EndObject();
    }

    internal override void Check(PropertyPath path) => TaskChecks.EnvironmentName(Name, path.Then("name"));

    /// <summary>Prints the members, the value as <c>***</c>.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Name = ").Append(Name).Append(", Value = ").Append(Redaction.Secret(Value));
        return true;
    }
}
