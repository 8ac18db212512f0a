using System;
using System.ClientModel.Primitives;
using System.Text.Json;
using Azure.Core;
using TaskGen.Stubs;

namespace Azure.Compute.Batch;

public partial class BatchTaskCreateOptions : IJsonModel<BatchTaskCreateOptions>
{
    internal BatchTaskCreateOptions()
    {
    }

    public static implicit operator RequestContent(BatchTaskCreateOptions task) =>
        RequestContent.Create(ModelReaderWriter.Write(task));

    void IJsonModel<BatchTaskCreateOptions>.Write(Utf8JsonWriter writer, ModelReaderWriterOptions options) =>
        ModelJson.Write(this).WriteTo(writer);

    BatchTaskCreateOptions IJsonModel<BatchTaskCreateOptions>.Create(ref Utf8JsonReader reader, ModelReaderWriterOptions options) =>
        ModelJson.Read<BatchTaskCreateOptions>(JsonElement.ParseValue(ref reader));

    BinaryData IPersistableModel<BatchTaskCreateOptions>.Write(ModelReaderWriterOptions options) =>
        BinaryData.FromString(ModelJson.Write(this).ToJsonString());

    BatchTaskCreateOptions IPersistableModel<BatchTaskCreateOptions>.Create(BinaryData data, ModelReaderWriterOptions options)
    {
        using var document = JsonDocument.Parse(data);
        return ModelJson.Read<BatchTaskCreateOptions>(document.RootElement);
    }

    string IPersistableModel<BatchTaskCreateOptions>.GetFormatFromOptions(ModelReaderWriterOptions options) => "J";
}
