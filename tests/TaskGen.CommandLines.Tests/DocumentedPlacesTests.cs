using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TaskGen.CommandLines.Tests;

/// <summary>The table of places in analyzers.md says what is done.</summary>
public sealed partial class DocumentedPlacesTests
{
    private const string Value = "it's a \"test\"";

    [GeneratedRegex(
        @"^\|[^|]*\| (`+)(?<template>.+?)\1 \| (?:(`+) ?(?<output>.+?) ?\2|(?<rejected>rejected)) \|$", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    public static IEnumerable<object[]> Rows()
    {
        var document = AnalyzersDocument.Text;
        var start = document.IndexOf("## How values are quoted", StringComparison.Ordinal);
        return Row.Matches(document[start..document.IndexOf("\n## ", start, StringComparison.Ordinal)])
            .Select(static row => new object[] { row.Groups["template"].Value, row.Groups["rejected"].Success
            ? ""
            : row.Groups["output"].Value });
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_documented_context_is_quoted_as_documented(string template, string output) =>
        Assert.Equal(
            output, new CommandTemplate(template.Replace("{X}", "{}"), isWindows: template.Contains(".exe")).TryFill(Value) ?? "");

    [Fact]
    public void Every_layer_has_a_row() => Assert.True(Rows().Count() >= 16);
}
