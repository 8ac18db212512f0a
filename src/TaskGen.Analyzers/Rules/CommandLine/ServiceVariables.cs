using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Finds the service's variables in a template, in the syntax of any shell.</summary>
internal static class ServiceVariables
{
    private static readonly Regex Variable = new(
        @"%(?<windows>AZ_BATCH_[\w#.()-]*)|\$(?:env:|\{\{env:)(?<powershell>AZ_BATCH_[\w#.()-]*)|\$\{\{(?<braces>AZ_BATCH_\w*)(?<suffix>[#.-][\w.#-]*)?|\$(?<linux>AZ_BATCH_\w*)(?<suffix>[#.-][\w.#-]*)?",
        RegexOptions.CultureInvariant);

    // $AZ_BATCH_APP_PACKAGE_blender_2.7 and …_app#1.0: the version as Windows writes it.
    private static readonly Regex Version = new(@"^(?:\.\d[\w.]*|#\d[\w.]*|-[A-Za-z]\w*_\d[\w.]*)", RegexOptions.CultureInvariant);

    /// <summary>Finds the variables.</summary>
    public static IEnumerable<ServiceVariable> Find(string template)
    {
        for (var match = Variable.Match(template); match.Success; match = match.NextMatch())
        {
            var isLinux = match.Groups["linux"].Success || match.Groups["braces"].Success;
            var group = match.Groups["windows"].Success ? match.Groups["windows"] : match.Groups["powershell"].Success ? match.Groups["powershell"]
                : match.Groups["braces"].Success ? match.Groups["braces"] : match.Groups["linux"];
            var name = isLinux ? group.Value : group.Value.TrimEnd('.', '-', '#', '(');
            var end = group.Index + group.Length;

            // A placeholder may complete the name.
            if (name.Length == 0
                || (end < template.Length && template[end] == '{' && (end + 1 == template.Length || template[end + 1] != '{')))
            {
                continue;
            }
            var rest = template.Substring(end).TrimEnd('\'', '"', ' ', '}', ')', '%');
            yield return new(
                name, match.Groups["suffix"].Value, group.Index, isLinux, match.Groups["powershell"].Success, IsAtEnd: rest.Length == 0);
        }
    }

    /// <summary>Returns the part after a variable's name that is a version in the form of Windows; empty if there is none.</summary>
    public static string VersionAfter(ServiceVariable variable) =>
        variable.Name.StartsWith(PackageVariables.Prefix, StringComparison.Ordinal)
            && Version.Match(variable.Suffix) is { Success: true } match
            && (match.Value[0] != '.' || char.IsDigit(variable.Name[variable.Name.Length - 1]))
            ? match.Value.TrimEnd('.')
            : "";
}
