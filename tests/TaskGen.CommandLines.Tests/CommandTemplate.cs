using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.Model;
using TaskGen.Validation;

namespace TaskGen.CommandLines.Tests;

/// <summary>A template as the generator reads it and the runtime fills it: <c>{}</c> is a placeholder.</summary>
internal sealed class CommandTemplate
{
    private readonly string _text;
    private readonly ParsedCommandLine _line;

    public CommandTemplate(string template, bool isWindows = false)
    {
        Template = template;
        _text = template.Replace("{}", "\0");
        _line = CommandLineReader.Read(_text, isWindows);
    }

    public string Template { get; }

    public int Placeholders => _line.Contexts.Count;

    public IEnumerable<UnquotableReason> UnquotableReasons =>
        _line.Contexts.Values.Select(static place => place.UnquotableReason!).Where(static reason => reason is not null);

    /// <summary>Gets a value indicating whether each placeholder takes a list.</summary>
    public bool TakesLists => _line.Contexts.Values.All(static place => place.TakesList);

    /// <summary>The command line as it is sent.</summary>
    /// <exception cref="TaskValidationException">A value can't be carried in its place.</exception>
    public string Fill(params string[] values)
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new TaskJsonWriter(output);
        json.Raw("\""u8);
        var next = 0;
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] != QuotedChar.PlaceholderMark)
            {
                json.Text(_text[i]);
                continue;
            }

            var place = _line.Contexts[i];
            TaskChecks.CommandLineValue(values[next], "commandLine", (TaskGen.CommandLimits)place.Limits);
            json.Argument(values[next++], [.. place.Layers.Select(static layer => (TaskGen.CommandLayer)layer)]);
        }

        json.Raw("\""u8);
        json.Complete();
        return JsonSerializer.Deserialize<string>(Encoding.UTF8.GetString(output.WrittenSpan))!;
    }

    /// <summary>The command line as it is sent, or null where a value can't be carried.</summary>
    public string? TryFill(params string[] values)
    {
        try
        {
            return Fill(values);
        }
        catch (TaskValidationException exception)
        {
            Assert.Equal("TG1007", exception.RuleId);
            return null;
        }
    }

    /// <summary>The words that a node starts the program with.</summary>
    public static string[] Words(string commandLine) => [.. WordReader.Read(commandLine, out _).Select(static word => word.Text)];
}
