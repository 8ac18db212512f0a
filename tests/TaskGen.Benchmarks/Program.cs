using System;
using System.CommandLine;
using System.IO;
using TaskGen.Benchmarks;
using TaskGen.Benchmarks.CommandLines;
using TaskGen.Benchmarks.Compilation;
using TaskGen.Benchmarks.Serialization;

// dotnet run -c Release --project tests/TaskGen.Benchmarks -- [--quick] [--only serialization|compilation|clients|commandlines|build]
//   [--baseline TaskGen.Analyzers.dll] [--output report.md]
var quick = new Option<bool>("--quick") { Description = "Fewer and shorter runs: a few minutes in all." };
var only = new Option<string?>("--only")
{
    Description = "serialization, compilation, clients, commandlines, or build; default all.",
    HelpName = "PART",
};
var output = new Option<FileInfo?>("--output")
{
    Description = "Where the Markdown report goes; standard output if left out.",
    HelpName = "FILE",
};
var baseline = new Option<FileInfo?>("--baseline")
{
    Description = "Another build of TaskGen.Analyzers.dll, for Release, with which the reading of command lines is compared.",
    HelpName = "FILE",
};
var root = new RootCommand("What TaskGen costs beside its peers and beside the limit, as ratios within one run.")
{
    quick,
    only,
    baseline,
    output,
};
root.SetAction(result =>
{
    var report = new Report();
    if (result.GetValue(only) is null or "serialization") SerializationRows.Measure(report, result.GetValue(quick));
    if (result.GetValue(only) is null or "compilation") CompilationRows.Measure(report, result.GetValue(quick));
    if (result.GetValue(only) is null or "build") BuildRows.Measure(report, result.GetValue(quick));
    if (result.GetValue(only) is null or "clients") ClientRows.Measure(report, result.GetValue(quick));
    if (result.GetValue(only) is null or "commandlines")
    {
        CommandLineRows.Measure(report, result.GetValue(quick), result.GetValue(baseline));
    }
    if (result.GetValue(output) is { } file) File.WriteAllText(file.FullName, report.ToString());
    else Console.Write(report);
    return report.IsMet ? 0 : 1;
});
return root.Parse(args).Invoke();
