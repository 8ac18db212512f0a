using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Secrets;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Security;

/// <summary>Reports a secret in the source.</summary>
internal sealed class SecretHardCoded : Rule
{
    internal static readonly DiagnosticDescriptor Password = new(
        RuleIds.SecretHardCoded,
        "Secret is hard-coded",
        "'{0}' contains a password and is stored in source control and in every build output. Supply it at run time instead.",
        "TaskGen.Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Everyone with access to the source or a build of it can read the secret.",
        helpLinkUri: HelpLink.For(RuleIds.SecretHardCoded));

    internal static readonly DiagnosticDescriptor SecretVariable = Password.WithMessage(
        "'{0}' contains the value of a secret environment variable and is stored in source control and in every build output. Supply it "
            + "at run time instead.");

    internal static readonly DiagnosticDescriptor SasSignature = Password.WithMessage(
        "'{0}' contains a SAS signature and is stored in source control and in every build output. Supply it at run time instead.");

    internal static readonly DiagnosticDescriptor AccountKey = Password.WithMessage(
        "'{0}' contains an account key and is stored in source control and in every build output. Supply it at run time instead.");

    internal static readonly DiagnosticDescriptor ConnectionString = Password.WithMessage(
        "'{0}' contains a connection string with a password and is stored in source control and in every build output. Supply it at run "
            + "time instead.");

    internal static readonly DiagnosticDescriptor PrivateKey = Password.WithMessage(
        "'{0}' contains a private key and is stored in source control and in every build output. Supply it at run time instead.");

    internal static readonly DiagnosticDescriptor Token = Password.WithMessage(
        "'{0}' contains a token and is stored in source control and in every build output. Supply it at run time instead.");

    internal static readonly DiagnosticDescriptor UrlPassword = Password.WithMessage(
        "'{0}' contains a URL with a password and is stored in source control and in every build output. Supply it at run time instead.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [Password, SecretVariable, SasSignature, AccountKey, ConnectionString, PrivateKey, Token, UrlPassword];

    public override void Check(RuleScope scope)
    {
        Dictionary<string, string?>? names = null;
        foreach (var text in scope.Texts)
        {
            if (SecretText.Find(text.Text, text.Property, text.Owner) is not { } kind) continue;
            var secrets = SecretText.IsPart(text.Property) ? SecretText.FindAllIn(text.Text).ToList() : [];
            if (secrets.Count == 0)
            {
                var name = NameOf(SecretText.MemberName(text.Property, text.Owner), text.Text.ToTemplate());
                scope.Report(new Finding(this, DescriptorOf(kind), text.Text.SourceId, text.Path).With(FixProperties.Name, name));
                continue;
            }

            var template = text.Text.ToTemplate();
            foreach (var secret in secrets)
            {
                var finding = new Finding(this, DescriptorOf(secret.Kind), text.Text.SourceId, text.Path);
                var name = NameOf(SecretText.MemberName(secret), template.Substring(secret.Start, secret.Length));
                scope.Report((finding with { Span = new(secret.Start, secret.Length) })
                    .With(FixProperties.Name, name)
                    .With(FixProperties.Action, FixProperties.ReplacePart));
            }
        }

        // Each secret of a task has a name of its own, and all texts with the same one share it.
        string? NameOf(string name, string secret)
        {
            if (scope.Task is null) return null;
            names ??= scope.Texts.SelectMany(static text => text.Text.Placeholders)
                .Select(static placeholder => placeholder.Member.Name)
                .Distinct()
                .ToDictionary(static member => member, static _ => (string?)null);
            var unique = name;
            for (var i = 2; names.TryGetValue(unique, out var known) && known != secret; i++) unique = name + i.Text();
            names[unique] = secret;
            return unique;
        }
    }

    private static DiagnosticDescriptor DescriptorOf(SecretKind kind) => kind switch
    {
        SecretKind.Password => Password,
        SecretKind.SecretVariable => SecretVariable,
        SecretKind.SasSignature => SasSignature,
        SecretKind.AccountKey => AccountKey,
        SecretKind.ConnectionString => ConnectionString,
        SecretKind.PrivateKey => PrivateKey,
        SecretKind.UrlPassword => UrlPassword,
        SecretKind.Token => Token,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
