using System;
using System.Text;
using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation.Rendering;

/// <summary>Renders the statements that run before the first byte is written.</summary>
internal static class StatementRenderer
{
    public static void Statement(this CodeText source, Statement statement)
    {
        switch (statement)
        {
            case ComposeText text:
                Compose(source, text);
                break;
            case TotalLengthCheck check:
                CheckTotalLength(source, check);
                break;
            case ConstraintCheck check:
                Check(source, check.Guard, RunTimeChecks.MethodOf(check.Constraint)!).AppendValue(check.Value).EndCall(source, check.Path);
                break;
            case RequiredTextCheck check:
                CheckRequired(source, check);
                break;
            case CommandLineValueCheck check:
                Check(source, null, "CommandLineValue").AppendValue(check.Value).Append(", ").AppendCSharp(check.Path)
                    .AppendLimits(check.Limits).Append(");");
                source.End();
                break;
            case DurationCheck check:
                source.Begin().Append("var ").Append(check.Name).Append(" = ").Append(RuntimeNames.Checks).Append(".Duration(")
                    .AppendValue(check.Value).EndCall(source, check.Path);
                break;
            case RequiredSlotsCheck check:
                Check(source, check.Guard, "RequiredSlots").AppendValue(check.Value).Append(", ").AppendCondition(check.IsMultiInstance)
                    .EndCall(source, check.Path);
                break;
            case ModelCheck check:
                Check(source, null, "Model").Append(check.Local).EndCall(source, check.Path);
                break;
            case ItemsCheck check:
                Check(source, null, "Items").Append(check.Local).EndCall(source, check.Path);
                break;
            case DeclareListCheck check:
                var type = check.Check switch
                {
                    ValueCheck.DependencyIds => "DependencyIds",
                    ValueCheck.BindMountSources => "BindMountSources",
                    _ => throw new ArgumentOutOfRangeException(nameof(statement)),
                };
                source.Line($"var {check.Name} = default(global::TaskGen.Validation.{type});");
                break;
            case AddConstantLength addition:
                source.Begin().Append(addition.Name).Append(".AddLength(").AppendNumber(addition.Length).EndCall(source, addition.Path);
                break;
            case AddElements addition:
                source.Begin().Append(addition.Name).Append(".Add(").AppendValue(addition.Value).EndCall(source, addition.Path);
                break;
            case AddBindMountSource addition:
                source.Begin().Append(addition.Name).Append(".Add(global::TaskGen.ContainerHostDataPath.").Append(addition.Source.Wire)
                    .EndCall(source, addition.Path);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement));
        }
    }

    private static StringBuilder Check(CodeText source, Presence? guard, string method)
    {
        var code = source.Begin();
        if (guard is { } presence) code.Append("if (").AppendPresence(presence).Append(") ");
        return code.Append(RuntimeNames.Checks).Append('.').Append(method).Append('(');
    }

    private static void EndCall(this StringBuilder code, CodeText source, string path)
    {
        code.Append(", ").AppendCSharp(path).Append(");");
        source.End();
    }

    private static void CheckRequired(CodeText source, RequiredTextCheck check)
    {
        var parent = check.Path.Substring(0, Math.Max(check.Path.LastIndexOf('.'), 0));
        Check(source, check.Guard, "Required").AppendSpan(check.Value).Append(", ").AppendCSharp(parent).Append(", ")
            .AppendCSharp(check.Property.Wire).Append(", ").AppendCSharp(check.Property.RequiredRuleId!).Append(");");
        source.End();
    }

    private static void Compose(CodeText source, ComposeText text)
    {
        source.Begin().Append("var ").Append(text.Name).Append(" = new global::TaskGen.TaskText(stackalloc char[128]);");
        source.End();
        foreach (var piece in text.Pieces)
        {
            var code = source.Begin().Append(text.Name);
            if (piece.Constant is not null) code.Append(".Add(").AppendCSharp(piece.Constant);
            else code.Append(piece.Value.IsEnum ? ".Enum(" : ".Add(").AppendFormatted(piece.Value);
            code.Append(");");
            source.End();
        }
    }

    private static void CheckTotalLength(CodeText source, TotalLengthCheck check)
    {
        var code = source.Begin().Append("if (");
        for (var i = 0; i < check.Locals.Count; i++) code.Append(i == 0 ? "" : " + ").Append(check.Locals[i]).Append(".Length");
        code.Append(" > ").AppendNumber(check.MaxLength).Append(')');
        source.End();
        source.Open();
        source.Statement(check.Text);
        source.Statement(check.Check);
        source.Line(check.Text.Name + ".Dispose();");
        source.Close();
    }
}
