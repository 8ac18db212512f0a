using System.Buffers;
using System.Linq;
using System.Text.Json;
using TaskGen.Analyzers.Model;

namespace TaskGen.Tool.Reading;

/// <summary>
/// A task of a file, reduced to its identifier and valid dependencies, which is what <see cref="Client.TaskGraph"/> reads.
/// </summary>
internal sealed class DependentTask(JsonTask task) : IBatchTask
{
    public string TaskId => task.Id!;

    public void WriteTo(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("id", TaskId);
        if (task.Body["dependsOn"] is ObjectNode dependsOn)
        {
            json.WriteStartObject("dependsOn");
            json.WriteStartArray("taskIds");
            foreach (var id in dependsOn.Items("taskIds").OfType<TextNode>()) json.WriteStringValue(id.Constant);
            json.WriteEndArray();
            json.WriteStartArray("taskIdRanges");
            foreach (var range in dependsOn.Items("taskIdRanges").OfType<ObjectNode>()) WriteRange(json, range);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public TaskAddRequestBuilder AddRequest(string jobId) => new(this, jobId);

    private static void WriteRange(Utf8JsonWriter json, ObjectNode range)
    {
        if (range["start"] is not IntegerNode { Value: >= 0 } start || range["end"] is not IntegerNode end || end.Value < start.Value)
        {
            return;
        }
        json.WriteStartObject();
        json.WriteNumber("start", start.Value);
        json.WriteNumber("end", end.Value);
        json.WriteEndObject();
    }
}
