using System;
using System.Buffers;
using System.Buffers.Text;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using TaskGen.Playground.Requests.Tasks;

namespace TaskGen.Benchmarks.Serialization;

/// <summary>
/// The typical task written by hand, as the limit of what bounds-checked code can do: constant runs copied, values narrowed, numbers
/// formatted. Nothing is checked, quoted or escaped, so that it must not be used for anything else.
/// </summary>
internal sealed class ByHand
{
    private const string Markers = "0012|(?<!\\d)12(?!\\d)|SCENE|https://URL/|98765";

    private readonly byte[][] _runs = [.. Regex.Split(
        new RenderFrame(12, "SCENE", new("https://URL/")) { Threads = 98765 }.ToJson()
            .Replace("https://url/", "https://URL/", StringComparison.Ordinal),
        Markers)
        .Select(Encoding.UTF8.GetBytes)];

    /// <summary>Writes the task.</summary>
    public void Write(IBufferWriter<byte> output, int frame, string scene, string results, int threads)
    {
        var left = output.GetSpan(2048);
        var length = left.Length;
        var runs = _runs;
        Run(ref left, runs[0]);
        Number(ref left, frame, 'D', 4);
        Run(ref left, runs[1]);
        Text(ref left, scene);
        Run(ref left, runs[2]);
        Number(ref left, frame, 'D', 0);
        Run(ref left, runs[3]);
        Text(ref left, scene);
        Run(ref left, runs[4]);
        Number(ref left, frame, 'D', 0);
        Run(ref left, runs[5]);
        Text(ref left, scene);
        Run(ref left, runs[6]);
        Number(ref left, threads, 'D', 0);
        Run(ref left, runs[7]);
        Text(ref left, results);
        Run(ref left, runs[8]);
        Number(ref left, frame, 'D', 4);
        Run(ref left, runs[9]);
        output.Advance(length - left.Length);
    }

    private static void Run(ref Span<byte> left, byte[] run)
    {
        run.AsSpan().CopyTo(left);
        left = left[run.Length..];
    }

    private static void Text(ref Span<byte> left, string text)
    {
        Ascii.FromUtf16(text, left, out var written);
        left = left[written..];
    }

    private static void Number(ref Span<byte> left, int number, char format, byte precision)
    {
        Utf8Formatter.TryFormat(number, left, out var written, precision == 0 ? default : new StandardFormat(format, precision));
        left = left[written..];
    }
}
