using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Refactorings;

/// <summary>Offers the attributes that a class with only <c>[BatchTask]</c> can have in addition.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddTaskAttributeRefactoring))]
public sealed class AddTaskAttributeRefactoring : CodeRefactoringProvider
{
    private static readonly (string Name, string Arguments)[] Attributes =
    [
        ("EnvironmentSetting", "\"NAME\", \"value\""),
        ("ResourceFile", "AutoStorageContainerName = \"inputs\""),
        (
            "OutputFile",
            "\"*.log\", ContainerUrl = \"https://account.blob.core.windows.net/container\", IdentityResourceId = "
            + "\"/subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/…\", "
            + "UploadCondition = OutputFileUploadCondition.TaskCompletion"),
        ("TaskContainerSettings", "\"ubuntu:24.04\""),
        ("TaskConstraints", "MaxWallClockTime = \"PT1H\", MaxTaskRetryCount = 2"),
        ("DependsOn", "\"first\""),
        ("OnExitCode", "3, JobAction = JobAction.Disable"),
        ("AutoUser", "Scope = AutoUserScope.Task"),
        ("ApplicationPackageReference", "\"application\", Version = \"1.0\""),
    ];

    // Scope = AutoUserScope.Task
    private static readonly Regex EnumType = new(@"(?<== )[A-Z]\w*(?=\.\w)", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        // Only on the declaration of a class, and neither in its body nor in an argument.
        var (document, cancellationToken) = (context.Document, context.CancellationToken);
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var node = root.FindToken(context.Span.Start).Parent!;
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { AttributeLists.Count: > 0 } type
            || context.Span.Start > type.Identifier.Span.End
            || node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not null)
        {
            return;
        }

        // The single task attribute is [BatchTask].
        var editContext = await CodeFixEditContext.CreateAsync(document, type.Identifier.Span, type, cancellationToken)
            .ConfigureAwait(false);
        if (editContext.FindAttribute(type, AttributeTable.BatchTask) is not { } batchTask
            || editContext.TypeSymbol is not { } symbol
            || symbol.GetAttributes().Any(static attribute => TaskSymbols.IsOurs(attribute.AttributeClass)
                && TaskSymbols.ShortName(attribute) is not (AttributeTable.BatchTask or AttributeTable.GeneratedTask)))
        {
            return;
        }

        var nested = Attributes.Select(attribute => CodeAction.Create(
            $"[{attribute.Name}]",
            token => TaskFixProvider.ApplyAsync(
                document,
                [TextEdits.AddAttribute(editContext, batchTask, Source(editContext, type, attribute.Name, attribute.Arguments))],
                token),
            attribute.Name));
        context.RegisterRefactoring(CodeAction.Create("Add a task attribute", nested.ToImmutableArray(), isInlinable: false));
    }

    private static string Source(CodeFixEditContext context, TypeDeclarationSyntax type, string name, string arguments) =>
        context.AttributeNameOf(name, type.SpanStart)
        + "("
        + EnumType.Replace(arguments, found => context.NameOf(found.Value, type.SpanStart))
        + ")";
}
