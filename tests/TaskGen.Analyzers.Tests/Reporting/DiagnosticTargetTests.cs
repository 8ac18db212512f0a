using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests.Reporting;

/// <summary>
/// A value that is wrong in a class is as wrong in its base class or profile, and is reported once wherever it is specified.
/// </summary>
public sealed class DiagnosticTargetTests
{
    // Rules about the class itself, which no base class or profile can break for it.
    private static readonly string[] OfTheClass = ["TG0001", "TG0002", "TG0003", "TG0011", "TG0015"];

    public static TheoryData<string, bool> Examples { get; } = Collect();

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_rule_reports_what_a_base_class_or_profile_specifies(string id, bool isProfile)
    {
        var source = Move(AnalyzersDocument.Sections.Single(section => section.Id == id).Wrong, isProfile);
        Assert.NotNull(source);
        var diagnostics = await Analysis.RunAsync(source, apiVersion: id == "TG0016" ? "2024-02-01.19.0" : null);
        Assert.True(diagnostics.Any(diagnostic => diagnostic.Id == id), source + "\n\n" + Compilations.Messages(diagnostics));
    }

    // [BatchTask(…)] [A] class X { members } becomes [BatchTask(…)] [A] abstract class Base { members } and [BatchTask] class X : Base;
    // with a profile the members stay in the task.
    private static string? Move(string source, bool isProfile)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();
        var type = root.Members.OfType<TypeDeclarationSyntax>()
            .FirstOrDefault(static type => type.AttributeLists.ToString().Contains("[BatchTask"));
        if (type is null) return null;
        var attributes = type.AttributeLists.ToString();
        var keyword = type is RecordDeclarationSyntax ? "record" : "class";
        var parameters = type.ParameterList?.ToString() ?? "";
        var members = "{ " + type.Members.ToFullString() + " }";
        var moved = isProfile
            ? $"[TaskProfile] {attributes} public sealed class Moved {{ }}\n[BatchTask] [UseProfile(typeof(Moved))] public sealed partial {keyword} {type.Identifier}{parameters} {members}"
            : $"{attributes} public abstract partial {keyword} Moved{parameters} {members}\n[BatchTask] public sealed partial {keyword} {type.Identifier}{parameters} : Moved{Arguments(type)};";
        return source.Replace(type.ToString(), moved);
    }

    private static string Arguments(TypeDeclarationSyntax type) =>
        type.ParameterList is null
            ? ""
            : "(" + string.Join(", ", type.ParameterList.Parameters.Select(static parameter => parameter.Identifier.Text)) + ")";

    private static TheoryData<string, bool> Collect()
    {
        var data = new TheoryData<string, bool>();
        foreach (var section in AnalyzersDocument.Sections)
        {
            // The example of TG5011 is abridged.
            if (OfTheClass.Contains(section.Id) || section.Id == "TG5011" || Move(section.Wrong, false) is null) continue;
            data.Add(section.Id, false);

            // A profile and the class that uses it do not conflict: the class overrides the profile.
            if (section.Id != "TG0004") data.Add(section.Id, true);
        }

        return data;
    }
}
