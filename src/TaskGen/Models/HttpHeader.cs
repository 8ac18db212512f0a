using System.Text;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies a header to send when output files are uploaded. REST: <c>outputFiles[].destination.container.uploadHeaders[]</c>,
/// <c>HttpHeader</c>.
/// </summary>
public sealed record HttpHeader : BatchModel
{
    /// <summary>Gets or sets the name of the header. Required. REST: <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Gets or sets the value of the header, without line breaks. It is masked by <see cref="object.ToString"/>. REST: <c>value</c>.
    /// </summary>
    public string? Value { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"name\":"u8, Name);
        json.Property("\"value\":"u8, Value);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Required<string>(Name, path, "name", RuleIds.RequiredValueMissing);
        if (Value is not null) TaskChecks.HeaderValue(Value, path.Then("value"));
    }

    /// <summary>Prints the members; the value is masked as <c>***</c>.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Name = ").Append(Name).Append(", Value = ").Append(Redaction.Secret(Value));
        return true;
    }
}
