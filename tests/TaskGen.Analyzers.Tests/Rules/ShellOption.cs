using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>The analyzer option that sets the default operating system.</summary>
internal sealed class ShellOption(bool isWindows, string? apiVersion = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(isWindows
        ? ImmutableDictionary<string, string>.Empty.Add("taskgen.shell", "windows")
        : apiVersion is not null ? ImmutableDictionary<string, string>.Empty.Add("build_property.TaskGenApiVersion", apiVersion) : []);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
