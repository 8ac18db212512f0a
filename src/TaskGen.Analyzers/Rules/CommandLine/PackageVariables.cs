using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>The environment variables of the application packages that a task references.</summary>
internal sealed class PackageVariables
{
    /// <summary>The start of the name of every package variable.</summary>
    public const string Prefix = "AZ_BATCH_APP_PACKAGE_";

    // $AZ_BATCH_APP_PACKAGE_blender_2.7 and …_app#1.0: the version as Windows writes it.
    private static readonly Regex Version = new(@"^(?:\.\d[\w.]*|#\d[\w.]*|-[A-Za-z]\w*_\d[\w.]*)", RegexOptions.CultureInvariant);

    private readonly List<(string Id, string? Version)> _packages = [];

    public PackageVariables(RuleScope scope)
    {
        if (scope.Task?.Body[WireName.ApplicationPackageReferences] is not ListNode list || scope.MayBeCompletedElsewhere) return;
        foreach (var item in list.Items)
        {
            // If a package is known only at run time, any package variable may exist.
            if (item is not ObjectNode package
                || package.Constant(WireName.ApplicationId) is not { } id
                || (package[WireName.Version] is not null && package.Constant(WireName.Version) is null))
            {
                _packages.Clear();
                return;
            }

            _packages.Add((id, package.Constant(WireName.Version)));
        }
    }

    /// <summary>Gets a value indicating whether the packages are known, and there are any.</summary>
    public bool AreKnown => _packages.Count > 0;

    /// <summary>Returns the names of the variables as the operating system of the node defines them.</summary>
    public IEnumerable<string> Names(bool isWindows) => _packages.Select(package => Name(package.Id, package.Version, isWindows));

    /// <summary>
    /// Returns the variable that is written in another form at the start of a text, or null: on Linux, <c>.</c>, <c>-</c>, and <c>#</c>
    /// become <c>_</c>.
    /// </summary>
    public string? FindMiswritten(string text, bool isWindows)
    {
        var flat = Flatten(text);
        return Names(isWindows)
            .Where(name => flat.StartsWith(Flatten(name), StringComparison.OrdinalIgnoreCase)
                && (flat.Length == name.Length || !IsNameCharacter(flat[name.Length])))
            .OrderByDescending(static name => name.Length).FirstOrDefault();
    }

    /// <summary>Returns the part after a variable's name that is a version as it is written on Windows, or an empty string.</summary>
    public static string VersionAfter(ServiceVariable variable) =>
        variable.Name.StartsWith(Prefix, StringComparison.Ordinal)
            && Version.Match(variable.Suffix) is { Success: true } match
            && (match.Value[0] != '.' || char.IsDigit(variable.Name[variable.Name.Length - 1]))
            ? match.Value.TrimEnd('.')
            : "";

    /// <summary>Returns the name that a variable has on Linux.</summary>
    public static string Flatten(string name)
    {
        var flat = new StringBuilder(name);
        return flat.Replace('.', '_').Replace('-', '_').Replace('#', '_').ToString();
    }

    private static bool IsNameCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);

    private static string Name(string id, string? version, bool isWindows)
    {
        var name = Prefix + id + (string.IsNullOrEmpty(version) ? "" : "#" + version);
        return isWindows ? name : Flatten(name);
    }
}
