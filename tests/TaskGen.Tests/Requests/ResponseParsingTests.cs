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
    public void Text_that_is_not_Unicode_is_not_parsed()
    {
        var body = """{"code":"c","message":{"value":"\ud83d"}}"""u8.ToArray();
        Assert.False(BatchError.TryParse(body, out var error));
        Assert.Null(error);
        var results = """{"value":[{"status":"success","taskId":"a","eTag":"\ud83d"}]}"""u8.ToArray();
        var exception = Assert.Throws<JsonException>(() => TaskAddCollectionResult.Parse(results));
        Assert.Equal("The body contains text that is not valid Unicode.", exception.Message);
        Assert.IsType<InvalidOperationException>(exception.InnerException);
    }

    [Theory]
    [InlineData("""{"code":"c"}""")]
    [InlineData("""{"code":"c","message":null,"values":null}""")]
    [InlineData("""{"code":"c","message":"text","values":{}}""")]
    [InlineData("""{"code":"c","message":1,"values":[]}""")]
    public void Parts_of_another_kind_are_left_out(string body)
    {
        Assert.True(BatchError.TryParse(Encoding.UTF8.GetBytes(body), out var error));
        Assert.Equal(("c", null, 0), (error!.Code, error.Message, error.Values.Count));
    }

    [Theory]
    [InlineData("""{"code":1}""")]
    [InlineData("""{"code":null}""")]
    [InlineData("""{"code":"c","values":[1]}""")]
    [InlineData("""{"code":"c"} x""")]
    public void Error_of_another_shape_is_not_parsed(string body)
    {
        Assert.False(BatchError.TryParse(Encoding.UTF8.GetBytes(body), out var error));
        Assert.Null(error);
    }

    [Theory]
    [InlineData("""{"value":[{"status":"success","taskId":"a"}]}""", null, null)]
    [InlineData("""{"value":[{"status":"SUCCESS","taskId":"a","error":null,"lastModified":null,"location":1}]}""", null, null)]
    [InlineData("""{"value":[{"status":"Success","taskId":"a","error":"x","lastModified":"yesterday"}]}""", null, null)]
    [InlineData("""{"value":[{"status":"success","taskId":"a","error":{},"lastModified":"2026-11-24T00:00:00Z"}]}""", "", "2026-11-24")]
    public void Properties_of_a_result_are_read_leniently(string body, string? code, string? modified)
    {
        var result = Assert.Single(TaskAddCollectionResult.Parse(Encoding.UTF8.GetBytes(body)).Value);
        Assert.Equal((TaskAddStatus.Success, "a"), (result.Status, result.TaskId));
        Assert.Equal(code, result.Error is null ? null : result.Error.Code ?? "");
        Assert.Equal(modified, result.LastModified?.ToString("yyyy-MM-dd"));
        Assert.Null(result.Location);
    }

    [Theory]
    [InlineData("[]", "Expected a JSON object with property 'value'.")]
    [InlineData("""{"value":[1]}""", "Property 'value' must contain only objects.")]
    [InlineData("""{"value":[{"taskId":"a"}]}""", "Unexpected status ''. Expected success, clienterror, or servererror.")]
    [InlineData("""{"value":[{"status":"new","taskId":"a"}]}""", "Unexpected status 'new'. Expected success, clienterror, or servererror.")]
    [InlineData("""{"value":[{"status":"success","taskId":1}]}""", "Property 'taskId' is missing.")]
    public void Exception_contains_the_expected_value(string body, string expected) =>
        Assert.Equal(expected, Assert.Throws<JsonException>(() => TaskAddCollectionResult.Parse(Encoding.UTF8.GetBytes(body))).Message);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"value":null}""")]
    public void Response_without_results_is_empty(string body) =>
        Assert.Empty(TaskAddCollectionResult.Parse(Encoding.UTF8.GetBytes(body)).Value);

    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    public void Collection_has_at_most_a_hundred_tasks(int count)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        var collection = new TaskAddCollectionParameter
        {
            Value = [.. System.Linq.Enumerable.Repeat(new TaskAddParameter { Id = "a", CommandLine = "x" }, count)],
        };
        var exception = Record.Exception(() => collection.WriteTo(buffer));
        Assert.Equal(
            count == 100
                ? null
                : "value contains 101 tasks, but the service accepts at most 100 in one request. Split them into several requests. (TG1016)",
            exception?.Message);
        Assert.Equal(count == 100, buffer.WrittenCount > 0);
    }

    [Fact]
    public void Collection_without_tasks_is_an_empty_list()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        new TaskAddCollectionParameter().WriteTo(buffer);
        Assert.Equal("""{"value":[]}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

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
