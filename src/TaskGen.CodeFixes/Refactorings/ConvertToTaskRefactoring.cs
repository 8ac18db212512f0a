using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.OfficialClients;
using TaskGen.Analyzers.Writing;
using TaskGen.CodeFixes.Refactorings.Conversion;

namespace TaskGen.CodeFixes.Refactorings;

/// <summary>
/// Converts a task that is created with a type of an official client to a record with <c>[BatchTask]</c>: one task, or all tasks of a file
/// or a project.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConvertToTaskRefactoring))]
public sealed class ConvertToTaskRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellationToken) = (context.Document, context.CancellationToken);
        if (!CanHaveRecords(document.Project)) return;
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var creations = TasksIn(root).ToList();
        if (creations.Count == 0) return;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (!CanConvert(model.Compilation)) return;
        var clients = ClientSymbols.FindAll(model.Compilation);
        if (clients.Count == 0) return;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (CreationAt(context.Span) is not { } chosen) return;

        context.RegisterRefactoring(CodeAction.Create(
            "Convert to a TaskGen task",
            token => ConvertAsync(document.Project.Solution, [document.Id], chosen.Span, token),
            nameof(ConvertToTaskRefactoring)));
        if (creations.Count > 1)
        {
            context.RegisterRefactoring(CodeAction.Create(
                "Convert all tasks in file to TaskGen tasks",
                token => ConvertAsync(document.Project.Solution, [document.Id], null, token),
                nameof(ConvertToTaskRefactoring) + "InFile"));
        }

        context.RegisterRefactoring(CodeAction.Create(
            "Convert all tasks in project to TaskGen tasks",
            token => ConvertAsync(document.Project.Solution, document.Project.DocumentIds, null, token),
            nameof(ConvertToTaskRefactoring) + "InProject"));

        // In the creation, or in a statement that fills the task.
        BaseObjectCreationExpressionSyntax? CreationAt(TextSpan span)
        {
            foreach (var creation in creations)
            {
                var client = TaskConverter.ClientOf(model, creation, clients, cancellationToken);
                if (client is null) continue;
                var statement = creation.FirstAncestorOrSelf<StatementSyntax>();
                var isInDeclaration = statement is LocalDeclarationStatementSyntax && statement.Span.Contains(span);
                if (creation.Span.Contains(span) || isInDeclaration
                    || TaskConverter.FillsOf(client, model, text, creation, cancellationToken).Any(fill => fill.Span.Contains(span)))
                {
                    return creation;
                }
            }

            return null;
        }
    }

    // By name first: implicit creations have none, and are few.
    private static IEnumerable<BaseObjectCreationExpressionSyntax> TasksIn(SyntaxNode root) =>
        root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
            .Where(static creation => creation is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 2 }
                || (creation is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 2 } named && IsTaskName(named.Type)));

    // An alias may have any name.
    private static bool IsTaskName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => IsTaskName(qualified.Right),
        AliasQualifiedNameSyntax qualified => IsTaskName(qualified.Name),
        IdentifierNameSyntax { Identifier.ValueText: var name } =>
            Analyzers.Schema.ClientTable.All.Any(client => client.Task.Names.Contains(name))
                || (type.SyntaxTree.GetRoot() is CompilationUnitSyntax root
                    && root.Usings.Any(directive => directive.Alias?.Name.Identifier.ValueText == name)),
        _ => false,
    };

    // Records with required C# 11, as the generated code has.
    private static bool CanHaveRecords(Project project) =>
        project.ParseOptions is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };

    private static bool CanConvert(Compilation compilation) =>
        compilation.GetTypeByMetadataName("TaskGen.BatchTaskAttribute") is not null
            && !compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.IsExternalInit").IsEmpty
            && (compilation.GetTypeByMetadataName("System.ClientModel.Primitives.ModelReaderWriter") is not null
                || ClientSymbols.FindAll(compilation).All(static client => client.IsPrevious));

    private static async Task<Solution> ConvertAsync(
        Solution solution, IReadOnlyList<DocumentId> documents, TextSpan? only, CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var converters = new HashSet<string>();
        var changed = solution;
        var added = new List<DocumentId>();
        foreach (var id in documents)
        {
            if (solution.GetDocument(id) is not { } document || document.Project.ParseOptions is not CSharpParseOptions) continue;
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            if (!TasksIn(root).Any()) continue;
            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var clients = ClientSymbols.FindAll(model.Compilation);
            foreach (var existing in document.Project.Documents) taken.Add(System.IO.Path.GetFileNameWithoutExtension(existing.Name));
            var changes = new List<TextChange>();
            foreach (var creation in TasksIn(root))
            {
                if (only is { } span && creation.Span != span) continue;
                cancellationToken.ThrowIfCancellationRequested();
                if (TaskConverter.ClientOf(model, creation, clients, cancellationToken) is not { } client
                    || TaskConverter.Convert(client, model, text, creation, taken, cancellationToken) is not { } conversion
                    || conversion.Changes.Any(change => changes.Exists(other => change.Span.OverlapsWith(other.Span))))
                {
                    continue;
                }

                changes.AddRange(conversion.Changes);
                if (conversion.Name is null) continue;
                changed = Add(changed, document, conversion.Name, conversion.Source, added);
                if (conversion.IsCloudTask && converters.Add(conversion.Namespace)
                    && model.Compilation.GetTypeByMetadataName(CloudTaskSource.NameIn(conversion.Namespace)) is null)
                {
                    var name = ClassNames.Unique(CloudTaskSource.TypeName, "", taken);
                    changed = Add(changed, document, name, CloudTaskSource.In(conversion.Namespace), added);
                }
            }

            if (changes.Count == 0) continue;
            changed = changed.WithDocumentText(id, text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
        }

        // Names are written in full, and shortened where that has the same meaning.
        foreach (var id in added)
        {
            var document = changed.GetDocument(id)!;
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var annotated = document.WithSyntaxRoot(root.WithAdditionalAnnotations(Simplifier.Annotation));
            var simplified = await Simplifier.ReduceAsync(annotated, cancellationToken: cancellationToken).ConfigureAwait(false);
            changed = changed.WithDocumentText(id, await simplified.GetTextAsync(cancellationToken).ConfigureAwait(false));
        }

        return changed;
    }

    private static Solution Add(Solution solution, Document beside, string name, string source, List<DocumentId> added)
    {
        var id = DocumentId.CreateNewId(beside.Project.Id);
        added.Add(id);
        return solution.AddDocument(id, name + ".cs", SourceText.From(source, System.Text.Encoding.UTF8), beside.Folders);
    }
}
