using System;
using System.ClientModel.Primitives;
using System.Text.Json;
using Azure.Core;
using TaskGen.Stubs;

namespace Azure.Compute.Batch;

public partial class BatchTaskCreateContent : IJsonModel<BatchTaskCreateContent>
{
    internal BatchTaskCreateContent()
    {
    }

    public static implicit operator RequestContent(BatchTaskCreateContent task) =>
        RequestContent.Create(ModelReaderWriter.Write(task));

    void IJsonModel<BatchTaskCreateContent>.Write(Utf8JsonWriter writer, ModelReaderWriterOptions options) =>
        ModelJson.Write(this).WriteTo(writer);

    BatchTaskCreateContent IJsonModel<BatchTaskCreateContent>.Create(ref Utf8JsonReader reader, ModelReaderWriterOptions options) =>
        ModelJson.Read<BatchTaskCreateContent>(JsonElement.ParseValue(ref reader));

    BinaryData IPersistableModel<BatchTaskCreateContent>.Write(ModelReaderWriterOptions options) =>
        BinaryData.FromString(ModelJson.Write(this).ToJsonString());

    BatchTaskCreateContent IPersistableModel<BatchTaskCreateContent>.Create(BinaryData data, ModelReaderWriterOptions options)
    {
        using var document = JsonDocument.Parse(data);
        return ModelJson.Read<BatchTaskCreateContent>(document.RootElement);
    }

    string IPersistableModel<BatchTaskCreateContent>.GetFormatFromOptions(ModelReaderWriterOptions options) => "J";
}
