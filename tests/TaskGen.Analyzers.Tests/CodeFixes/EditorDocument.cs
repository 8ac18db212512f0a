using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>A project with one file that is open in an editor.</summary>
internal sealed class EditorDocument
{
    private readonly EditorProject _project;

    private EditorDocument(EditorProject project, string source) => (_project, Source) = (project, source);

    /// <summary>Gets the text after the using directives.</summary>
    public string Source { get; }

    /// <summary>Gets the errors of the compiler, and everything that the analyzers report.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _project.Diagnostics;

    public static async Task<EditorDocument> OpenAsync(string source, LanguageVersion version = LanguageVersion.Latest) =>
        new(await EditorProject.OpenAsync([new("Source.cs", Analysis.Usings + source)], version: version), source);

    /// <summary>Returns the code fixes of all diagnostics.</summary>
    public Task<List<EditorFix>> FixesAsync() => _project.FixesAsync();

    /// <summary>Applies one code fix.</summary>
    public async Task<EditorDocument> ApplyAsync(EditorFix fix) => await AfterAsync(await _project.ApplyAsync(fix));

    /// <summary>Applies a code fix to all diagnostics for which it is offered.</summary>
    public async Task<EditorDocument> ApplyToAllAsync(EditorFix fix) => await AfterAsync(await _project.ApplyToAllAsync(fix));

    private static async Task<EditorDocument> AfterAsync(EditorProject after)
    {
        var text = Assert.Single(await after.FilesAsync()).Text;
        if (!text.StartsWith(Analysis.Usings, StringComparison.Ordinal)) throw new InvalidOperationException("The directives changed.");
        return new(after, text[Analysis.Usings.Length..]);
    }
}
