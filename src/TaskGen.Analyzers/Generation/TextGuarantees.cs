using System;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Generation;

/// <summary>What is known of a template's text whatever the values of its placeholders are.</summary>
internal static class TextGuarantees
{
    /// <summary>Returns whether every text of the template meets a constraint.</summary>
    public static bool Meets(TextNode text, TextConstraint constraint)
    {
        switch (constraint)
        {
            case TextConstraint.Id:
                return IsPlain(text) && FitsIn(text, Limits.TaskIdLength) && TaskIds.FirstInvalid(Sample(text)) < 0;
            case TextConstraint.DisplayName:
                return FitsIn(text, Limits.DisplayNameLength);
            case TextConstraint.Url:
                return IsPlain(text) && Urls.IsAbsoluteHttp(Sample(text));
            case TextConstraint.FilePath:
                return IsPlain(text) && !RelativePaths.Leaves(Sample(text));
            case TextConstraint.HeaderValue:
                return IsPlain(text) && Headers.IsValidValue(Sample(text));
            default:
                return false;
        }
    }

    /// <summary>Returns the number of constant characters.</summary>
    public static int ConstantLength(TextNode text)
    {
        var length = 0;
        foreach (var part in text.Parts)
        {
            if (part is ConstantText run) length += run.Text.Length;
        }

        return length;
    }

    private static bool FitsIn(TextNode text, int limit)
    {
        var length = ConstantLength(text);
        foreach (var part in text.Parts)
        {
            if (part is not Placeholder placeholder) continue;
            if (placeholder.MaxLength <= 0) return false;
            length += placeholder.MaxLength;
        }

        return length <= limit;
    }

    private static bool IsPlain(TextNode text)
    {
        foreach (var part in text.Parts)
        {
            if (part is Placeholder { IsPlain: false }) return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> Sample(TextNode text) => MemoryExtensions.AsSpan(text.Fill("0"));
}
