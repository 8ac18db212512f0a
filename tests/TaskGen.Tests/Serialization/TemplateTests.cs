using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;

namespace TaskGen.Tests.Serialization;

public sealed partial class TemplateTests
{
    [Fact]
    public void Every_kind_of_value_is_formatted_with_the_invariant_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "~";
            other.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
            CultureInfo.CurrentCulture = other;
            var v = new Values();
            FormattableString expected =
                $"{v.Text}|{v.Letter}|{v.Flag}|{v.Tiny}|{v.Small}|{v.Number}|{v.Number:D8}|{v.Number:X}|{v.Large}|{v.Unsigned}|{v.Single:R}|{v.Double}|{v.Money:0.00}|{v.Id}|{v.Id:N}|{v.Day}|{v.Day:O}|{v.Moment:yyyy-MM-dd}|{v.Span}|{v.Date:yyyyMMdd}|{v.Time:HH\\:mm}|{v.Color}|{v.Color:D}|{v.Big}|{v.Parts.Name}|{v.Parts.Length:D3}|{v.Path()}|{{literal}}";
            Assert.Equal(
                expected.ToString(CultureInfo.InvariantCulture) + "|https://h/a%20b?sig=x%2By",
                (string?)JsonAssert.At(v, "environmentSettings[0].value"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Booleans_have_a_format_in_lower_case_and_dates_have_those_of_ISO_8601() => JsonAssert.Equal(
        """
        { "id": "a-true", "commandLine": "run --verbose=true -d 2026-11-24 --other False", "displayName": "true since 2026-11-24T23:59:58",
          "environmentSettings": [ { "name": "AT", "value": "2026-11-24T23:59:58.0000000Z" } ] }
        """,
        new Formats(true, new DateTime(2026, 11, 24, 23, 59, 58, DateTimeKind.Utc), false));

    [BatchTask(
        Id = "a-{On:lower}", CommandLine = "run --verbose={On:lower} -d {At:yyyy-MM-dd} --other {Off}", DisplayName = "{On:lower} since {At:s}")]
    [EnvironmentSetting("AT", "{At:O}")]
    private sealed partial record Formats(bool On, DateTime At, bool? Off);

    [Fact]
    public void Any_string_round_trips() => Gen.String[Gen.Char, 0, 300].Sample(text =>
    {
        var arrived = (string?)JsonNode.Parse(new Echo(text).ToJson())!["environmentSettings"]![0]!["value"];
        return arrived == "<" + Sanitized(text) + ">";
    });

    [Fact]
    public void Long_texts_are_split_between_characters() => Gen.Int[1990, 2100].Sample(length =>
    {
        var text = new string('a', length) + "😀" + new string('é', length) + "\ud83d";
        return (string?)JsonNode.Parse(new Echo(text).ToJson())!["environmentSettings"]![0]!["value"] == "<" + Sanitized(text) + ">";
    });

    [Fact]
    public void Only_required_characters_are_escaped() =>
        Assert.Equal(
            "{\"id\":\"e\",\"commandLine\":\"x\",\"environmentSettings\":[{\"name\":\"V\",\"value\":\"<\\\"\\\\\\n\\u0001\u007f&'é\u2028>\"}]}",
            new Echo("\"\\\n\u0001\u007f&'é\u2028").ToJson());

    [Fact]
    public void Null_in_a_template_is_rejected_by_name()
    {
        var exception = Assert.Throws<TaskValidationException>(() => new Echo(null!).ToJson());
        Assert.Equal(("TG0009", "environmentSettings[0].value"), (exception.RuleId, exception.PropertyPath));
        Assert.Contains("Text", exception.Message);
    }

    [Fact]
    public void Null_in_a_dotted_path_is_rejected()
    {
        Assert.Equal("TG0009", Assert.Throws<TaskValidationException>(() => new Dotted(null).ToJson()).RuleId);
        Assert.Equal("d-3", ((IBatchTask)new Dotted(new Version(3, 4))).TaskId);
    }

    private static string Sanitized(string text) => new([.. text.Select((c, i) =>
        char.IsHighSurrogate(c) ? (i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? c : '\ufffd')
        : char.IsLowSurrogate(c) ? (i > 0 && char.IsHighSurrogate(text[i - 1]) ? c : '\ufffd')
        : c)]);

    [BatchTask(Id = "v", CommandLine = "x")]
    [EnvironmentSetting(
        "V",
        "{Text}|{Letter}|{Flag}|{Tiny}|{Small}|{Number}|{Number:D8}|{Number:X}|{Large}|{Unsigned}|{Single:R}|{Double}|{Money:0.00}|{Id}|{Id:N}|{Day}|{Day:O}|{Moment:yyyy-MM-dd}|{Span}|{Date:yyyyMMdd}|{Time:HH\\:mm}|{Color}|{Color:D}|{Big}|{Parts.Name}|{Parts.Length:D3}|{Path()}|{{literal}}|{Url}")]
    private sealed partial class Values
    {
        public string Text => "tëxt";
        public char Letter => '"';
        public bool Flag => true;
        public sbyte Tiny => -5;
        public short Small => -300;
        public readonly int Number = 48879;
        public long Large => long.MinValue;
        public ulong Unsigned => ulong.MaxValue;
        public float Single => 1.5f;
        public double Double => -1e100;
        public decimal Money => 1234.5m;
        public Guid Id => new("9C4D50EE-2D56-4CD3-8152-34347DC9F2B0");
        public DateTime Day => new(2026, 11, 24, 1, 2, 3, DateTimeKind.Utc);
        public DateTimeOffset Moment => new(2026, 11, 24, 1, 2, 3, TimeSpan.FromHours(2));
        public TimeSpan Span => new(1, 2, 3, 4);
        public DateOnly Date => new(2026, 11, 24);
        public TimeOnly Time => new(13, 5);
        public DayOfWeek Color => DayOfWeek.Friday;
        public System.Numerics.BigInteger Big => System.Numerics.BigInteger.Pow(10, 30);
        public (string Name, int Length) Pair => ("p", 1);
        public Part Parts { get; } = new("part", 7);
        public Uri Url => new("https://h/a b?sig=x%2By");
        public string Path() => "/a/b";

        public sealed record Part(string Name, int Length);
    }

    [BatchTask(Id = "e", CommandLine = "x")]
    [EnvironmentSetting("V", "<{Text}>")]
    private sealed partial record Echo(string Text);

    [BatchTask(Id = "d-{Version.Major}", CommandLine = "x")]
    private sealed partial record Dotted(Version? Version);

    [Fact]
    public void Member_is_read_once_for_all_its_placeholders()
    {
        var task = new CountsReads();
        Assert.Equal("https://a.example/c1", (string?)JsonAssert.At(task, "resourceFiles[0].storageContainerUrl"));
        Assert.Equal(1, task.Reads);
    }

    [BatchTask(Id = "a", CommandLine = "run {Url}", DisplayName = "{Url}")]
    [ResourceFile(StorageContainerUrl = "{Url}")]
    [EnvironmentSetting("URL", "at {Url}")]
    public sealed partial class CountsReads
    {
        public int Reads { get; private set; }

        public Uri Url => new("https://a.example/c" + ++Reads);
    }
}
