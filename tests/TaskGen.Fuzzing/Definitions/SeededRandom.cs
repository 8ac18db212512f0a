using System.Collections.Generic;
using System.Text;
using CsCheck;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>Random choices with CsCheck's generator. The same seed makes the same choices.</summary>
internal sealed class SeededRandom(PCG pcg)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Odd = " \"'\\/{}<>&|%$`*?[]()=:;,.!~^#@\n\r\t\0\u0001\u007f\u0085\u2028\u202e\ufeffäßЖ日本語";

    public static SeededRandom Of(int seed) => new(new PCG(1, (ulong)seed));

    /// <summary>Returns a number from 0 to below a limit.</summary>
    public int Below(int limit) => (int)pcg.Next((uint)limit);

    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>Returns true once in a number of times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public T Pick<T>(params T[] from) => from[Below(from.Length)];

    /// <summary>Returns an identifier that is not a keyword.</summary>
    public string Word(int longest = 10)
    {
        var text = new StringBuilder().Append(Letters[Below(26)]);
        for (var length = Below(longest); length > 0; length--) text.Append(Letters[Below(Letters.Length)]);
        return text.ToString();
    }

    /// <summary>Returns a non-empty text, sometimes with a lone surrogate.</summary>
    public string Text(int longest = 24)
    {
        var text = new StringBuilder(Word(4));
        for (var length = Below(longest); length > 0; length--)
        {
            switch (Below(8))
            {
                case 0 or 1: text.Append(Pick(Odd.ToCharArray())); break;
                case 2: text.Append(char.ConvertFromUtf32(Between(0x1F300, 0x1F6FF))); break;
                case 3 when OneIn(20): text.Append((char)Between(0xD800, 0xDFFF)); break;
                case 4: text.Append(Below(10)); break;
                default: text.Append(Letters[Below(Letters.Length)]); break;
            }
        }

        return text.ToString();
    }
}
