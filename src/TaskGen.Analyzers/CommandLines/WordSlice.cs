using System.Collections;
using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Some of the words of a command line, without a copy.</summary>
/// <param name="words">The words.</param>
/// <param name="start">The first word of the slice.</param>
/// <param name="end">The index after the last.</param>
internal sealed class WordSlice(IReadOnlyList<Word> words, int start, int end) : IReadOnlyList<Word>
{
    /// <summary>Initializes a new instance of the <see cref="WordSlice"/> class with all words from one on.</summary>
    public WordSlice(IReadOnlyList<Word> words, int start)
        : this(words, start, words.Count)
    {
    }

    public int Count => end - start;

    public Word this[int index] => words[start + index];

    public IEnumerator<Word> GetEnumerator()
    {
        for (var i = start; i < end; i++) yield return words[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
