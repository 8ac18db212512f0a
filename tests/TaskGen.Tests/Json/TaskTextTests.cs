using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TaskGen.Tests.Json;

public sealed class TaskTextTests
{
    [Fact]
    public void Text_that_just_fits_stays_in_the_first_buffer()
    {
        Span<char> buffer = stackalloc char[4];
        var text = new TaskText(buffer);
        text.Add('a');
        text.Add("bc");
        text.Add('d');
        Assert.True(Unsafe.AreSame(ref MemoryMarshal.GetReference(buffer), ref MemoryMarshal.GetReference(text.Value)));
        Assert.Equal("abcd", text.ToString());
        text.Dispose();
        Assert.Equal("abcd", text.ToString());

        var whole = new TaskText(buffer);
        whole.Add("efgh");
        Assert.True(Unsafe.AreSame(ref MemoryMarshal.GetReference(buffer), ref MemoryMarshal.GetReference(whole.Value)));
        Assert.Equal("efgh", whole.ToString());
    }

    [Fact]
    public void Text_that_outgrows_its_buffers_is_kept()
    {
        var part = string.Concat(Enumerable.Range(0, 100).Select(static i => (char)('!' + i % 90)));
        var text = new TaskText(stackalloc char[3]);
        text.Add("ab");
        text.Add(part);
        text.Add('x', 3);
        for (var i = 0; i < 20; i++) text.Add(part);
        Assert.Equal("ab" + part + "xxx" + string.Concat(Enumerable.Repeat(part, 20)), text.ToString());
        text.Dispose();
        Assert.Equal("", text.ToString());
    }

    [Theory]
    [InlineData(10, 100, 128)]
    [InlineData(100, 1, 256)]
    public void Buffer_is_at_least_doubled(int first, int added, int expected)
    {
        var text = new TaskText(new char[first]);
        text.Add('a', first);
        text.Add(new string('b', added));

        // The pool has arrays of powers of two.
        var room = 0;
        ref var before = ref MemoryMarshal.GetReference(text.Value);
        for (; Unsafe.AreSame(ref before, ref MemoryMarshal.GetReference(text.Value)); room++) text.Add('c');
        text.Dispose();
        Assert.Equal(expected, first + added + room - 1);
    }

    [Fact]
    public void Outgrown_arrays_go_back_to_the_pool()
    {
        var text = new TaskText(stackalloc char[1]);
        text.Add(new string('a', 1000));
        ref var first = ref MemoryMarshal.GetReference(text.Value);
        text.Add(new string('b', 2000));
        ref var second = ref MemoryMarshal.GetReference(text.Value);
        text.Dispose();
        text.Dispose();

        // The pool hands out the array that this thread returned last.
        var rented = ArrayPool<char>.Shared.Rent(1000);
        var larger = ArrayPool<char>.Shared.Rent(3000);
        var another = ArrayPool<char>.Shared.Rent(3000);
        Assert.True(Unsafe.AreSame(ref first, ref rented[0]));
        Assert.True(Unsafe.AreSame(ref second, ref larger[0]));
        Assert.NotSame(larger, another);
    }

    [Fact]
    public void Any_value_is_formatted_with_the_invariant_culture_in_a_buffer_of_any_size()
    {
        for (var size = 0; size < 40; size++)
        {
            Assert.Equal("-5", Text(size, static (ref TaskText text) => text.Add((sbyte)-5)));
            Assert.Equal("005", Text(size, static (ref TaskText text) => text.Add((byte)5, "D3")));
            Assert.Equal("-300", Text(size, static (ref TaskText text) => text.Add((short)-300)));
            Assert.Equal("300", Text(size, static (ref TaskText text) => text.Add((ushort)300)));
            Assert.Equal("-2147483648", Text(size, static (ref TaskText text) => text.Add(int.MinValue)));
            Assert.Equal("4294967295", Text(size, static (ref TaskText text) => text.Add(uint.MaxValue)));
            Assert.Equal("-9223372036854775808", Text(size, static (ref TaskText text) => text.Add(long.MinValue)));
            Assert.Equal("18446744073709551615", Text(size, static (ref TaskText text) => text.Add(ulong.MaxValue)));
            Assert.Equal("1.5", Text(size, static (ref TaskText text) => text.Add(1.5f)));
            Assert.Equal("-1E+100", Text(size, static (ref TaskText text) => text.Add(-1e100)));
            Assert.Equal("1234.50", Text(size, static (ref TaskText text) => text.Add(1234.5m, "0.00")));
            Assert.Equal("00000000-0000-0000-0000-000000000000", Text(size, static (ref TaskText text) => text.Add(Guid.Empty)));
            Assert.Equal("2026-11-24", Text(size, static (ref TaskText text) => text.Add(new DateTime(2026, 11, 24), "yyyy-MM-dd")));
            Assert.Equal(
                "2026-11-24T00:00:00.0000000+00:00",
                Text(size, static (ref TaskText text) => text.Add(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero), "O")));
            Assert.Equal("1.02:03:04", Text(size, static (ref TaskText text) => text.Add(new TimeSpan(1, 2, 3, 4))));
            Assert.Equal("Friday", Text(size, static (ref TaskText text) => text.Enum(DayOfWeek.Friday)));
            Assert.Equal("5", Text(size, static (ref TaskText text) => text.Enum(DayOfWeek.Friday, "D")));
            Assert.Equal("TrueFalse", Text(size, static (ref TaskText text) =>
            {
                text.Add(true);
                text.Add(false);
            }));
            Assert.Equal("truefalse", Text(size, static (ref TaskText text) =>
            {
                text.Add(true, "lower");
                text.Add(false, "lower");
            }));
            Assert.Equal("https://h/a%20b", Text(size, static (ref TaskText text) => text.Add(new Uri("https://h/a b"))));
            Assert.Equal("a b", Text(size, static (ref TaskText text) => text.Add(new Uri("a b", UriKind.Relative))));
            Assert.Equal(
                "1000000000000000000000000000000",
                Text(size, static (ref TaskText text) => text.Add(System.Numerics.BigInteger.Pow(10, 30))));
            Assert.Equal("1.5", Text(size, static (ref TaskText text) => text.Add((FormattableString)$"{1.5}")));
            Assert.Equal("plain", Text(size, static (ref TaskText text) => text.Add(new Plain("plain"))));
            Assert.Equal("", Text(size, static (ref TaskText text) => text.Add(new Plain(null))));
            Assert.Equal("", Text(size, static (ref TaskText text) => text.Add((Plain?)null)));
        }
    }

    private delegate void Write(ref TaskText text);

    private static string Text(int size, Write write)
    {
        var culture = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = other;
            var text = new TaskText(stackalloc char[size]);
            text.Add("<");
            write(ref text);
            text.Add('>');
            var result = text.ToString();
            text.Dispose();
            Assert.Equal(('<', '>'), (result[0], result[^1]));
            return result[1..^1];
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private sealed class Plain(string? text)
    {
        public override string? ToString() => text;
    }
}
