using System.Collections.Generic;
using System.Text.Json;
using TaskGen.Validation.Dependencies;

namespace TaskGen.Client.Ordering;

/// <summary>Reads the id and the dependencies of any task from its body.</summary>
internal static class DependencyReader
{
    public static TaskNode Read(IBatchTask task)
    {
        var ids = new List<string>();
        var ranges = new List<(int, int)>();
        var reader = new Utf8JsonReader(task.ToUtf8Json());
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isDependsOn = reader.ValueTextEquals("dependsOn"u8);
            reader.Read();
            if (!isDependsOn || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isIds = reader.ValueTextEquals("taskIds"u8);
                var isRanges = reader.ValueTextEquals("taskIdRanges"u8);
                reader.Read();
                if (isIds && reader.TokenType == JsonTokenType.StartArray) ReadIds(ref reader, ids);
                else if (isRanges && reader.TokenType == JsonTokenType.StartArray) ReadRanges(ref reader, ranges);
                else reader.Skip();
            }
        }

        return new(task.TaskId, ids, ranges);
    }

    private static void ReadIds(ref Utf8JsonReader reader, List<string> ids)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String) ids.Add(reader.GetString()!);
            else reader.Skip();
        }
    }

    private static void ReadRanges(ref Utf8JsonReader reader, List<(int Start, int End)> ranges)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            int start = 0, end = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isStart = reader.ValueTextEquals("start"u8);
                var isEnd = reader.ValueTextEquals("end"u8);
                reader.Read();
                if (isStart) start = reader.GetInt32();
                else if (isEnd) end = reader.GetInt32();
                else reader.Skip();
            }

            ranges.Add((start, end));
        }
    }
}
