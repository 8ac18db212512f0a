using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;
using TaskGen.Analyzers.Secrets;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Analyzers.Writing;
using TaskGen.Validation;

namespace TaskGen.Tool.Importing;

/// <summary>Replaces the secrets of a task with properties: one for each secret, wherever it occurs.</summary>
internal sealed class SecretProperties
{
    private readonly Dictionary<string, SecretProperty> _bySecret = [];
    private readonly Dictionary<Node, List<(SecretSpan Span, SecretProperty Property)>> _byText = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _names;

    /// <summary>Initializes a new instance of the <see cref="SecretProperties"/> class.</summary>
    /// <param name="task">The task.</param>
    /// <param name="className">The name of the class, which no property can have.</param>
    public SecretProperties(JsonTask task, string className)
    {
        _names =
        [
            className, "AddRequest", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "TaskId", "ToJson", "ToString", "ToUtf8Json",
            "WriteTo",
        ];
        var texts = RuleScope.Of(task.Definition, new CommandLineTable(isWindows: false), static _ => { }).Texts
            .Select(static text => (Text: text, Spans: SecretText.Locate(text.Text, text.Property, text.Owner)))
            .Where(static text => text.Spans.Count > 0)
            .ToList();
        var urlsByQuery = texts.Where(static text => IsUrl(text.Text)).Select(static text => text.Text.Text.Constant!).Distinct()
            .ToLookup(Query);
        foreach (var (text, spans) in texts)
        {
            if (IsUrl(text)) AddUrl(text, spans[0].Kind, urlsByQuery[Query(text.Text.Constant!)].Count() > 1);
            else spans.ToList().ForEach(span => Add(text, span, () => Name(text, span.Kind)));
        }
    }

    /// <summary>Gets the properties, in the order of their first occurrence.</summary>
    public IReadOnlyCollection<SecretProperty> All => _bySecret.Values;

    /// <summary>Returns a text as a template, with placeholders for its secrets.</summary>
    public string Template(TextNode text, bool isCommandLine)
    {
        var constant = text.Constant!;
        if (!_byText.TryGetValue(text, out var secrets)) return TextNode.Escape(constant);
        var spans = secrets.ConvertAll(static secret => secret.Span);
        var (template, end) = ("", 0);
        for (var i = 0; i < secrets.Count; i++)
        {
            var (span, property) = secrets[i];
            var format = isCommandLine && !CommandLineQuoting.Restores(constant, spans, i) ? ":raw" : "";
            template += TextNode.Escape(constant[end..span.Start]) + "{" + property.Name + format + "}";
            end = span.Start + span.Length;
        }

        return template + TextNode.Escape(constant[end..]);
    }

    private static bool IsUrl(PlacedText text) => text.Property.Constraint == TextConstraint.Url;

    private static string Query(string url) => url[(url.IndexOf('?') + 1)..];

    // A URL with a token is one secret. Where URLs share a token, the token is, so that one property serves all of them.
    private void AddUrl(PlacedText text, SecretKind kind, bool isTokenShared)
    {
        var url = text.Text.Constant!;
        var path = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            : [];
        var query = url.IndexOf('?') + 1;
        if (isTokenShared && query > 0)
        {
            var container = SecretPatterns.Redact(path.FirstOrDefault() ?? "");
            Add(text, new(query, url.Length - query, kind), () => ClassNames.ForProperty(container, "Sas", _names));
        }
        else
        {
            var name = SecretPatterns.Redact(Uri.UnescapeDataString(path.LastOrDefault() ?? ""));
            Add(text, new(0, url.Length, kind), () => ClassNames.ForProperty(name, "Url", _names));
        }
    }

    private void Add(PlacedText text, SecretSpan span, Func<string> name)
    {
        var value = span.In(text.Text.Constant!);
        if (!_bySecret.TryGetValue(value, out var property)) _bySecret.Add(value, property = new(name(), value));
        property.Paths.Add(text.Path);
        if (!_byText.TryGetValue(text.Text, out var secrets)) _byText.Add(text.Text, secrets = []);
        secrets.Add((span, property));
    }

    private string Name(PlacedText text, SecretKind kind)
    {
        if (kind is SecretKind.Password or SecretKind.SecretVariable)
        {
            return ClassNames.ForProperty(SecretText.MemberName(text.Property, text.Owner), "", _names);
        }
        var suffix = kind switch
        {
            SecretKind.ConnectionString or SecretKind.UrlPassword => "Password",
            SecretKind.Token => "Token",
            _ => kind.ToString(),
        };
        var words = SecretText.NameOf(text.Property, text.Owner)?.ToLowerInvariant() ?? "";
        return ClassNames.ForProperty(words, suffix, _names);
    }
}
