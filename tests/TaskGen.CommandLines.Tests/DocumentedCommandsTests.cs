using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace TaskGen.CommandLines.Tests;

/// <summary>The commands in the documentation are the same in PowerShell as in a POSIX shell.</summary>
public sealed partial class DocumentedCommandsTests
{
    [GeneratedRegex(@"^```(sh|bash|powershell)\n(?<commands>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [SkippableFact]
    public void PowerShell_and_POSIX_shells_read_the_same_words()
    {
        var commands = Documents().SelectMany(static document => Block.Matches(RepositoryFiles.Read(document)))
            .SelectMany(static block => block.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        Assert.Contains(commands, static command => command.StartsWith("dotnet run --project playground", StringComparison.Ordinal));
        foreach (var command in commands) Assert.Equal(CommandTemplate.Words(WithoutComment(command)), PowerShellWords(command));
    }

    private static IEnumerable<string> Documents() =>
    [
        .. Directory.EnumerateFiles(RepositoryFiles.Root, "*.md").Select(static path => Path.GetFileName(path)!),
        .. Directory.EnumerateFiles(RepositoryFiles.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(RepositoryFiles.Root, path)),
    ];

    private static string WithoutComment(string command)
    {
        var comment = command.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? command : command[..comment];
    }

    private static string[] PowerShellWords(string command)
    {
        var script = Parser.ParseInput(command, out _, out var errors);
        Assert.Empty(errors);
        var pipeline = Assert.IsType<PipelineAst>(Assert.Single(script.EndBlock.Statements));
        return [.. pipeline.PipelineElements.SelectMany(static (command, i) => Words(command, isPiped: i > 0))];
    }

    private static IEnumerable<string> Words(CommandBaseAst command, bool isPiped)
    {
        if (isPiped) yield return "|";
        foreach (var element in Assert.IsType<CommandAst>(command).CommandElements)
        {
            yield return element switch
            {
                StringConstantExpressionAst text => text.Value,
                CommandParameterAst option => option.Extent.Text,
                ConstantExpressionAst number => number.Extent.Text,
                _ => $"PowerShell evaluates {element.Extent.Text}",
            };
        }
    }
}
