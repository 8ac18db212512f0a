using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using TaskGen.Client.Diagnostics;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Diagnostics;

public sealed class ErrorFormatterTests
{
    [Theory]
    [InlineData(300, true)]
    [InlineData(399, true)]
    [InlineData(400, false)]
    public async Task Only_a_redirect_names_the_other_server(int status, bool expected)
    {
        var stub = new StubHandler(_ =>
        {
            var response = StubHandler.Error((HttpStatusCode)status, "Code");
            response.Headers.Location = new("https://other/p?sig=s3cr3t");
            return response;
        });
        await using var client = stub.Client(Clients.Options(maxRetries: 0));
        var message = (await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")))).Message;
        Assert.Equal(expected, message.Contains("\nThe server redirects to https://other/p?***; credentials", StringComparison.Ordinal));
        Assert.DoesNotContain("s3cr3t", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_texts_are_cut_off_but_not_within_a_character()
    {
        var longest = new string('c', 2000);
        Assert.Equal(longest + ".", Summary(longest));
        Assert.Equal(longest + "… (2001 characters).", Summary(longest + "d"));
        Assert.Equal(longest[1..] + "… (2001 characters).", Summary(longest[1..] + "😀"));
        Assert.Equal(longest[2..] + "😀… (2001 characters).", Summary(longest[2..] + "😀d"));
    }

    [Theory]
    [InlineData("Wrong.\nRequestId:1\nTime:2", "Code. Wrong.")]
    [InlineData("\nRequestId:1", "Code.")]
    [InlineData(" ", "Code.")]
    [InlineData(null, "Code.")]
    public void Message_is_shown_without_the_ids_at_its_end(string? message, string expected) =>
        Assert.Equal(expected, Summary("Code", message));

    [Fact]
    public void Values_of_properties_with_secrets_are_masked()
    {
        var error = new BatchError
        {
            Code = "InvalidPropertyValue",
            Values =
            [
                new() { Key = "PropertyName", Value = "password" },
                new() { Key = "PropertyValue", Value = "s3cr3t" },
                new() { Key = null, Value = "no key" },
                new() { Key = "Reason", Value = null },
            ],
        };
        Assert.Equal("InvalidPropertyValue.\nPropertyName: password\nPropertyValue: ***\nReason: ", ErrorFormatter.Summary(error));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(19, 19)]
    [InlineData(20, 20)]
    [InlineData(21, 20)]
    [InlineData(1000, 20)]
    public void Only_the_first_details_are_shown(int count, int shown)
    {
        BatchErrorDetail[] values = [.. Enumerable.Range(0, count).Select(static i => new BatchErrorDetail { Key = "k" + i, Value = "v" + i })];
        var expected = "Code." + string.Concat(Enumerable.Range(0, shown).Select(static i => $"\nk{i}: v{i}"));
        Assert.Equal(expected, ErrorFormatter.Summary(new() { Code = "Code", Values = values }));
        Assert.Equal(expected, ErrorFormatter.Summary(new() { Code = "Code", Values = [new() { Value = "no key" }, .. values] }));
    }

    private static string Summary(string code, string? message = null) =>
        ErrorFormatter.Summary(new() { Code = code, Message = message is null ? null : new() { Value = message } });
}
