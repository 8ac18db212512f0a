namespace TaskGen.Analyzers.Generation.Code;

/// <summary>A value in generated code.</summary>
/// <param name="Form">How the local is read.</param>
/// <param name="Local">The name of the local; empty for a number.</param>
/// <param name="Number">The number, where the value is one.</param>
internal readonly record struct CodeValue(CodeValueForm Form, string Local, int Number = 0)
{
    public static CodeValue Of(string local) => new(CodeValueForm.Local, local);

    public static CodeValue Of(int number) => new(CodeValueForm.Number, "", number);

    public static CodeValue ComposedText(string local) => new(CodeValueForm.ComposedText, local);
}
