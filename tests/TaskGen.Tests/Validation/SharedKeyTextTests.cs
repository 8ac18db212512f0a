using System.Collections.Generic;
using System.Linq;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class SharedKeyTextTests
{
    [Fact]
    public void Headers_are_signed_in_order_and_names_of_the_service_in_lower_case() => Assert.Equal(
        """
        POST


        42

        application/json



        "etag"


        ocp-date:Tue, 24 Nov 2026 02:00:00 GMT
        ocp-range:bytes=0-1
        /account/jobs/j/tasks
        api-version:2024-07-01.20.0
        timeout:20
        """,
        ToSign(
            "POST",
            [
                ("Ocp-Range", "bytes=0-1"),
                ("Content-Type", "application/json"),
                ("ocp-date", "Tue, 24 Nov 2026 02:00:00 GMT"),
                ("Date", "never"),
                ("Content-Length", "42"),
                ("If-None-Match", "\"etag\""),
                ("client-request-id", "x"),
            ],
            "/jobs/j/tasks",
            "?timeout=20&api-version=2024-07-01.20.0"));

    [Fact]
    public void Date_is_signed_where_no_other_date_is_present() => Assert.Equal(
        "GET\n\n\n\n\n\nTue, 24 Nov 2026 02:00:00 GMT\n\n\n\n\nbytes=1-2\n/a/",
        ToSign("GET", [("Date", "Tue, 24 Nov 2026 02:00:00 GMT"), ("Range", "bytes=1-2")], "/", "", "a"));

    [Fact]
    public void Another_header_of_the_service_does_not_replace_the_date() => Assert.Equal(
        "GET\n\n\n\n\n\nTue, 24 Nov 2026 02:00:00 GMT\n\n\n\n\n\nocp-range:bytes=1-2\n/a/",
        ToSign("GET", [("Date", "Tue, 24 Nov 2026 02:00:00 GMT"), ("ocp-range", "bytes=1-2")], "/", "", "a"));

    [Theory]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("?&&", "")]
    [InlineData("?a", "\na:")]
    [InlineData("?a=", "\na:")]
    [InlineData("?=b", "\n:b")]
    [InlineData("?B=2&a=1", "\na:1\nb:2")]
    [InlineData("?a=2&a=1&A=3", "\na:2\na:1\na:3")]
    [InlineData("?%24filter=x+y%2Bz=w", "\n$filter:x y+z=w")]
    public void Parameters_are_decoded_and_sorted(string query, string expected) =>
        Assert.Equal("GET" + new string('\n', 12) + "/a/p" + expected, ToSign("GET", [], "/p", query, "a"));

    private static string ToSign(
        string verb, (string Name, string Value)[] headers, string path, string query, string account = "account") =>
        SharedKeyText.ToSign(
            verb,
            name => headers.FirstOrDefault(header => header.Name == name).Value,
            headers.Select(static header => new KeyValuePair<string, string?>(header.Name, header.Value)),
            account,
            path,
            query);
}
