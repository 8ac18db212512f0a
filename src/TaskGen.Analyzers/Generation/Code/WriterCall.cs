using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Generation.Code;

/// <summary>A call of the JSON writer.</summary>
internal abstract record WriterCall;

/// <summary>Writes a comma unless the next value is the first one.</summary>
internal sealed record SeparateCall : WriterCall
{
    public static readonly SeparateCall Instance = new();
}

/// <summary>Writes a value inside a JSON string.</summary>
internal sealed record TextCall(FormattedValue Value) : WriterCall;

/// <summary>Writes a number.</summary>
internal sealed record NumberCall(CodeValue Value) : WriterCall;

/// <summary>Writes a duration inside a JSON string.</summary>
internal sealed record DurationCall(string Local) : WriterCall;

/// <summary>Writes a record of the request.</summary>
internal sealed record ModelCall(string Local) : WriterCall;

/// <summary>Writes the elements of a list.</summary>
internal sealed record ItemsCall(string Local) : WriterCall;

/// <summary>Writes environment variables.</summary>
internal sealed record VariablesCall(string Local) : WriterCall;

/// <summary>Writes a quoted value of a command line.</summary>
internal sealed record ArgumentCall(CodeValue Value, EquatableArray<CommandLayer> Layers) : WriterCall;

/// <summary>Writes a list as quoted arguments of a command line.</summary>
internal sealed record ArgumentsCall(string Local, EquatableArray<CommandLayer> Layers) : WriterCall;
