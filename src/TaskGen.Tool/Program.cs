using System.CommandLine;
using TaskGen.Tool.Checking;
using TaskGen.Tool.Exporting;
using TaskGen.Tool.Importing;

return await new RootCommand("Azure Batch task files and TaskGen: check them, turn them into C# classes, and classes back into files.")
{
    CheckCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
}.Parse(args).InvokeAsync();
