using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("abc", "abc", "")]
    [InlineData("", "abc", "0-0:abc")]
    [InlineData("abc", "", "0-3:")]
    [InlineData("abc", "abd", "2-3:d")]
    [InlineData("abc", "xbc", "0-1:x")]
    [InlineData("abc", "axc", "1-2:x")]
    [InlineData("abc", "abxc", "2-2:x")]
    [InlineData("abc", "bc", "0-1:")]
    [InlineData("abc", "ab", "2-3:")]
    [InlineData("abcd", "bcda", "0-1: 4-4:a")]
    [InlineData("aab", "ab", "1-2:")]
    [InlineData("abab", "ba", "0-1: 3-4:")]
    [InlineData("run a", "/bin/sh -c 'run a'", "0-0:/bin/sh -c ' 5-5:'")]
    [InlineData("a b c", "a-b-c", "1-2:- 3-4:-")]
    [InlineData("../../a", "a", "0-6:")]
    [InlineData("xaxbxc", "abc", "0-1: 2-3: 4-5:")]
    [InlineData("abc", "xaxbxc", "0-0:x 1-1:x 2-2:x")]
    [InlineData("kitten", "sitting", "0-1:s 4-5:i 6-6:g")]
    [InlineData("aaaa", "aa", "2-4:")]
    [InlineData("aa", "aaaa", "2-2:aa")]
    public void Edits_are_few_and_lead_to_the_text(string before, string after, string edits)
    {
        var found = TextDiff.Find(before, after)!;
        Assert.Equal(edits, string.Join(' ', found.Select(static edit => $"{edit.Start}-{edit.End}:{edit.Text}")));
        Assert.Equal(after, After(before, found));
    }

    [Fact]
    public void No_other_edits_are_shorter()
    {
        List<string> texts = [""];
        for (var i = 0; texts[i].Length < 6; i++) texts.AddRange([texts[i] + "a", texts[i] + "b"]);
        Assert.Equal(127, texts.Count);
        foreach (var before in texts)
        {
            foreach (var after in texts)
            {
                var found = TextDiff.Find(before, after)!;
                Assert.Equal(after, After(before, found));
                Assert.Equal(
                    before.Length + after.Length - (2 * CommonLength(before, after)),
                    found.Sum(static edit => edit.End - edit.Start + edit.Text.Length));
                Assert.All(found.Zip(found.Skip(1)), static pair => Assert.True(pair.First.End < pair.Second.Start));
            }
        }
    }

    [Theory]
    [InlineData(500, 500, true)]
    [InlineData(500, 501, false)]
    [InlineData(1000, 0, true)]
    [InlineData(1001, 0, false)]
    public void A_text_with_more_than_1000_differences_has_no_edits(int removed, int added, bool isFound) =>
        Assert.Equal(isFound, TextDiff.Find(new string('a', removed), new string('b', added)) is not null);

    private static string After(string before, IReadOnlyList<TextDiff.Edit> edits) =>
        edits.Reverse().Aggregate(before, static (text, edit) => text[..edit.Start] + edit.Text + text[edit.End..]);

    // Of the longest text whose characters both have in the same order.
    private static int CommonLength(string first, string second)
    {
        var lengths = new int[first.Length + 1, second.Length + 1];
        for (var i = 1; i <= first.Length; i++)
        {
            for (var j = 1; j <= second.Length; j++)
            {
                lengths[i, j] = first[i - 1] == second[j - 1]
                    ? lengths[i - 1, j - 1] + 1
                    : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }

        return lengths[first.Length, second.Length];
    }
}
