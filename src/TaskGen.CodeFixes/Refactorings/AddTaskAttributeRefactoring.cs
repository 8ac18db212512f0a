using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Schema;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Refactorings;

/// <summary>Offers the attributes that a class with only <c>[BatchTask]</c> can have in addition.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddTaskAttributeRefactoring))]
public sealed class AddTaskAttributeRefactoring : CodeRefactoringProvider
{
    private static readonly ImmutableDictionary<string, string?> NoProperties = ImmutableDictionary<string, string?>.Empty;

    private static readonly string[] Attributes =
    [
        "EnvironmentSetting(\"NAME\", \"value\")",
        "ResourceFile(AutoStorageContainerName = \"inputs\")",
        "OutputFile(\"*.log\", ContainerUrl = \"https://account.blob.core.windows.net/container\", IdentityResourceId = "
            + "\"/subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/…\", "
            + "UploadCondition = OutputFileUploadCondition.TaskCompletion)",
        "TaskContainerSettings(\"ubuntu:24.04\")",
        "TaskConstraints(MaxWallClockTime = \"PT1H\", MaxTaskRetryCount = 2)",
        "DependsOn(\"first\")",
        "OnExitCode(3, JobAction = JobAction.Disable)",
        "AutoUser(Scope = AutoUserScope.Task)",
        "ApplicationPackageReference(\"application\", Version = \"1.0\")",
    ];

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var node = root?.FindToken(context.Span.Start).Parent;
        if (node?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || CodeFixEditContext.Find(type, AttributeTable.BatchTask) is not { } batchTask)
        {
            return;
        }

        // Only on the declaration of a class whose single task attribute is [BatchTask].
        if (context.Span.Start > type.Identifier.Span.End || node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not null) return;
        if (AttributeTable.All.Any(attribute => attribute.Name != AttributeTable.BatchTask
            && CodeFixEditContext.Find(type, attribute.Name) is not null))
        {
            return;
        }

        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var compilation = await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        var editContext = new CodeFixEditContext(root!, text, compilation!, batchTask.Span, null, NoProperties, type);
        var nested = Attributes.Select(attribute => CodeAction.Create(
            "[" + attribute.Substring(0, attribute.IndexOf('(')) + "]",
            _ => Task.FromResult(context.Document.WithText(text.WithChanges(TextEdits.AddAttribute(editContext, batchTask, attribute)))),
            attribute.Substring(0, attribute.IndexOf('('))));
        context.RegisterRefactoring(CodeAction.Create("Add a task attribute", nested.ToImmutableArray(), isInlinable: false));
    }
}
