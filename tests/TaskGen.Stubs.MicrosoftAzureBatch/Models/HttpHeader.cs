namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class HttpHeader
{
    public HttpHeader(string name, string value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; set; }

    public string Value { get; set; }
}
