using System;
using System.Text;
using TaskGen.Analyzers.Generation.Code;

namespace TaskGen.Analyzers.Generation.Rendering;

/// <summary>Renders the body as statements that write it.</summary>
internal static class SegmentRenderer
{
    /// <summary>Appends the statements that write the segments.</summary>
    /// <param name="source">The generated source.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="json">All constant JSON of the body.</param>
    public static void Segments(this CodeText source, CodeSegments segments, string json)
    {
        foreach (var segment in segments.Segments)
        {
            switch (segment)
            {
                case ConstantJson constant:
                    Constant(source, constant, json);
                    break;
                case CallSegment { Call: var call }:
                    Call(source, call);
                    break;
                case ConditionalSegment part:
                    source.Begin().Append("if (").AppendCondition(part.Condition).Append(')');
                    source.End();
                    source.Open();
                    source.Segments(part.Body, json);
                    source.Close();
                    break;
            }
        }
    }

    private static void Constant(CodeText source, ConstantJson constant, string json)
    {
        if (constant.End == constant.Start) return;
        var start = constant.Start;
        foreach (var end in constant.Breaks)
        {
            Raw(source, json, start, end);
            start = end;
        }

        Raw(source, json, start, constant.End);
    }

    // A call for each piece: the compiler binds calls in less time than a sum of UTF-8 literals.
    private static void Raw(CodeText source, string json, int start, int end)
    {
        source.Begin().Append("json.Raw(").AppendCSharp(json, start, end).Append("u8);");
        source.End();
    }

    private static void Call(CodeText source, WriterCall call)
    {
        var code = source.Begin().Append("json.");
        Append(code, call);
        code.Append(");");
        source.End();
    }

    private static StringBuilder Append(StringBuilder code, WriterCall call) => call switch
    {
        TextCall text => code.Append(text.Value.IsEnum ? "Enum(" : "Text(").AppendFormatted(text.Value),
        NumberCall number => code.Append("Number(").AppendValue(number.Value),
        DurationCall duration => code.Append("Duration(").Append(duration.Local),
        ModelCall model => code.Append("Model(").Append(model.Local),
        ItemsCall items => code.Append("Items(").Append(items.Local),
        VariablesCall variables => code.Append("Variables(").Append(variables.Local),
        ArgumentCall argument => code.Append("Argument(").AppendValue(argument.Value).AppendLayers(argument.Layers),
        ArgumentsCall arguments => code.Append("Arguments(").Append(arguments.Local).AppendLayers(arguments.Layers),
        SeparateCall => code.Append("Separate("),
        _ => throw new ArgumentOutOfRangeException(nameof(call)),
    };
}
