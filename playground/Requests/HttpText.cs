using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;
using Spectre.Console.Json;

namespace TaskGen.Playground.Requests;

/// <summary>Writes a request as HTTP text, in color on a terminal, with its body formatted.</summary>
internal static class HttpText
{
    // Lines are not wrapped, so that the text can be copied or piped into another program.
    private static readonly IAnsiConsole Wide = CreateWide();

    public static async Task WriteAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Wide.MarkupLine($"[bold yellow]{request.Method}[/] [blue]{Markup.Escape(request.RequestUri!.PathAndQuery)}[/] HTTP/1.1");
        Header("Host", request.RequestUri.Authority);
        foreach (var header in request.Headers) Header(header.Key, string.Join(", ", header.Value));
        foreach (var header in request.Content!.Headers) Header(header.Key, string.Join(", ", header.Value));
        Wide.WriteLine();

        var body = await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        Wide.Write(new JsonText(body));
        Wide.WriteLine();
        Wide.WriteLine();
    }

    private static IAnsiConsole CreateWide()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        console.Profile.Width = 100_000;
        return console;
    }

    private static void Header(string name, string value) => Wide.MarkupLine($"[grey]{Markup.Escape(name)}:[/] {Markup.Escape(value)}");
}
