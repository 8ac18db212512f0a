using System;
using System.Text;
using System.Text.Json;

namespace TaskGen.Tests.Requests;

/// <summary>Tests the models of errors and results.</summary>
public sealed class ResponseParsingTests
{
    [Fact]
    public void Error_is_parsed_with_its_details()
    {
        Assert.True(BatchError.TryParse(
            """
            { "odata.metadata": "…", "code": "InvalidPropertyValue", "message": { "lang": "en-US", "value": "No.\nRequestId:1\nTime:2" },
              "values": [ { "key": "PropertyName", "value": "id" }, { "key": "Reason", "value": "why" } ] }
            """u8.ToArray(),
            out var error));
        Assert.Equal("InvalidPropertyValue", error!.Code);
        Assert.Equal(("en-US", "No.\nRequestId:1\nTime:2"), (error.Message!.Lang, error.Message.Value));
        Assert.Equal([new() { Key = "PropertyName", Value = "id" }, new() { Key = "Reason", Value = "why" }], error.Values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"code\"")]
    public void Body_that_is_not_an_error_is_not_parsed(string body) =>
        Assert.False(BatchError.TryParse(Encoding.UTF8.GetBytes(body), out _));

    [Fact]
    public void Results_of_a_collection_are_parsed()
    {
        var result = TaskAddCollectionResult.Parse(
            """
            { "value": [ { "status": "Success", "taskId": "a", "eTag": "0x1", "lastModified": "2026-11-24T00:00:00Z", "location": "https://h/t" },
                         { "status": "clienterror", "taskId": "b", "error": { "code": "TaskExists" } }, { "status": "servererror", "taskId": "c" } ] }
            """u8.ToArray());
        Assert.Equal(
            [TaskAddStatus.Success, TaskAddStatus.ClientError, TaskAddStatus.ServerError],
            [result.Value[0].Status, result.Value[1].Status, result.Value[2].Status]);
        Assert.Equal(("a", "0x1", "https://h/t"), (result.Value[0].TaskId, result.Value[0].ETag, result.Value[0].Location));
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T00:00:00Z"), result.Value[0].LastModified);
        Assert.Equal("TaskExists", result.Value[1].Error!.Code);
    }

    [Theory]
    [InlineData("""{ "value": [ 1 ] }""")]
    [InlineData("""{ "value": [ { "status": "perhaps", "taskId": "a" } ] }""")]
    [InlineData("""{ "value": [ { "status": "success" } ] }""")]
    [InlineData("[]")]
    public void Results_of_another_shape_are_rejected(string body) =>
        Assert.ThrowsAny<JsonException>(() => TaskAddCollectionResult.Parse(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Collection_of_tasks_is_written()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        new TaskAddCollectionParameter
        {
            Value = [
            new TaskAddParameter { Id = "a", CommandLine = "x" },
            new TaskAddParameter { Id = "b", CommandLine = "y" },
        ]
        }.WriteTo(buffer);
        Assert.Equal(
            """{"value":[{"id":"a","commandLine":"x"},{"id":"b","commandLine":"y"}]}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
