using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using TaskGen.Playground.Requests.Tasks;

namespace TaskGen.Benchmarks.Serialization;

/// <summary>
/// Writes one task as JSON with generated code, System.Text.Json, and Newtonsoft, and copies the finished bytes as the limit.
/// </summary>
[MemoryDiagnoser]
public class SerializationBenchmarks
{
    private static readonly Uri Results = new("https://studio.blob.core.windows.net/results?sv=2024-11-04&sr=c&sp=w&sig=aBc");
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly FixedBuffer _buffer = new();
    private readonly RenderFrame _typical = new(7, "lobby.blend", Results);
    private readonly ByHand _byHand = new();
    private readonly string _results = Results.AbsoluteUri;
    private readonly LargeTask _large = new(7);
    private readonly ObjectGraph.Body _graph = ObjectGraph.Of(7, "lobby.blend", Results, 8);
    private readonly byte[] _typicalBytes = new RenderFrame(7, "lobby.blend", Results).ToUtf8Json();
    private readonly byte[] _largeBytes = new LargeTask(7).ToUtf8Json();
    private readonly Utf8JsonWriter _writer = new(new ArrayBufferWriter<byte>(), new() { Encoder = Encoder, SkipValidation = true });
    private readonly string _ascii = "C:\\scenes\\\"lobby\"\\textures\\wood and stone, many of them\\chapter one\\frame 0007.png";
    private readonly string _cjk = "大堂的場景\\第七幀\\木頭和石頭的\"紋理\"\\第一章";

    /// <summary>Verifies that the hand-written code writes the same bytes.</summary>
    [GlobalSetup]
    public void Check()
    {
        TypicalByHand();
        if (!_buffer.WrittenSpan.SequenceEqual(_typicalBytes))
        {
            throw new InvalidOperationException("By hand it is another body: " + System.Text.Encoding.UTF8.GetString(_buffer.WrittenSpan));
        }
    }

    /// <summary>Measures generated code.</summary>
    [Benchmark]
    public int Typical()
    {
        _buffer.Clear();
        _typical.WriteTo(_buffer);
        return _buffer.Written;
    }

    /// <summary>Measures creating the object graph and serializing it with System.Text.Json's generated code.</summary>
    [Benchmark]
    public int TypicalSystemTextJson()
    {
        _buffer.Clear();
        _writer.Reset(_buffer);
        JsonSerializer.Serialize(_writer, ObjectGraph.Of(7, "lobby.blend", Results, 8), ObjectGraph.Context.Body);
        _writer.Flush();
        return _buffer.Written;
    }

    /// <summary>Measures serializing an existing object graph.</summary>
    [Benchmark]
    public int TypicalSystemTextJsonGraphAtHand()
    {
        _buffer.Clear();
        _writer.Reset(_buffer);
        JsonSerializer.Serialize(_writer, _graph, ObjectGraph.Context.Body);
        _writer.Flush();
        return _buffer.Written;
    }

    /// <summary>Measures Newtonsoft with the object graph.</summary>
    [Benchmark]
    public int TypicalNewtonsoft() => Newtonsoft.Json.JsonConvert.SerializeObject(ObjectGraph.Of(7, "lobby.blend", Results, 8)).Length;

    /// <summary>Measures hand-written code that does not validate, quote, or escape.</summary>
    [Benchmark]
    public int TypicalByHand()
    {
        _buffer.Clear();
        _byHand.Write(_buffer, 7, "lobby.blend", _results, 8);
        return _buffer.Written;
    }

    /// <summary>Measures a copy of the finished bytes.</summary>
    [Benchmark]
    public int TypicalCopy()
    {
        _buffer.Clear();
        _buffer.Write(_typicalBytes);
        return _buffer.Written;
    }

    /// <summary>Measures generated code for a large task.</summary>
    [Benchmark]
    public int Large()
    {
        _buffer.Clear();
        _large.WriteTo(_buffer);
        return _buffer.Written;
    }

    /// <summary>Measures a copy of the bytes of a large task.</summary>
    [Benchmark]
    public int LargeCopy()
    {
        _buffer.Clear();
        _buffer.Write(_largeBytes);
        return _buffer.Written;
    }

    /// <summary>Measures escaping an ASCII string.</summary>
    [Benchmark]
    public int EscapedAscii() => Escaped(_ascii);

    /// <summary>Measures System.Text.Json with the same string.</summary>
    [Benchmark]
    public int EscapedAsciiSystemTextJson() => EscapedSystemTextJson(_ascii);

    /// <summary>Measures escaping a CJK string.</summary>
    [Benchmark]
    public int EscapedCjk() => Escaped(_cjk);

    /// <summary>Measures System.Text.Json with the same string.</summary>
    [Benchmark]
    public int EscapedCjkSystemTextJson() => EscapedSystemTextJson(_cjk);

    private int Escaped(string text)
    {
        _buffer.Clear();
        var json = new TaskJsonWriter(_buffer);
        json.Raw("\""u8);
        json.Text(text);
        json.Raw("\""u8);
        json.Complete();
        return _buffer.Written;
    }

    private int EscapedSystemTextJson(string text)
    {
        _buffer.Clear();
        _writer.Reset(_buffer);
        _writer.WriteStringValue(text);
        _writer.Flush();
        return _buffer.Written;
    }
}
