using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Hosts.Tests.LanguageServer;

/// <summary>A project that is open in a language server. Speaks the Language Server Protocol over the standard streams.</summary>
internal sealed class LanguageServerSession : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Uri _root;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _requests = [];
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly Lock _writing = new();
    private readonly Dictionary<string, int> _versions = [];
    private readonly Task _reading;
    private readonly Task _logging;
    private int _lastId;

    private LanguageServerSession(Process process, string root)
    {
        _process = process;
        _root = new Uri(root + Path.DirectorySeparatorChar);
        _reading = Task.Run(ReadAsync);
        _logging = Task.Run(LogAsync);
    }

    /// <summary>Gets what the server reported as an error, and the exceptions in its log.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    public static async Task<LanguageServerSession> OpenAsync(string program, string root)
    {
        var start = DotNetCommand.Describe(root, program);
        start.RedirectStandardInput = true;
        var session = new LanguageServerSession(Process.Start(start)!, root);
        var folder = new JsonObject { ["uri"] = session._root.AbsoluteUri, ["name"] = "project" };
        await session.RequestAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = session._root.AbsoluteUri,
            ["workspaceFolders"] = new JsonArray(folder),
            ["capabilities"] = new JsonObject
            {
                ["workspace"] = new JsonObject { ["configuration"] = true },
                ["textDocument"] = new JsonObject
                {
                    ["diagnostic"] = new JsonObject(),
                    ["completion"] = new JsonObject(),
                    ["hover"] = new JsonObject(),
                },
            },
        });
        session.Notify("initialized", []);
        return session;
    }

    /// <summary>Opens a document with a text, or replaces the text of an open one.</summary>
    public void SetText(string file, string text)
    {
        if (!_versions.TryAdd(file, 1))
        {
            Change(file, new JsonObject { ["text"] = text });
            return;
        }

        Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["languageId"] = "csharp", ["version"] = 1, ["text"] = text },
        });
    }

    /// <summary>Inserts a text, as typing it does.</summary>
    public void Insert(string file, (int Line, int Character) place, string text) => Change(file, new JsonObject
    {
        ["range"] = new JsonObject { ["start"] = Position(place), ["end"] = Position(place) },
        ["text"] = text,
    });

    /// <summary>Returns the diagnostics of a document.</summary>
    public async Task<IReadOnlyList<ServerDiagnostic>> DiagnosticsAsync(string file)
    {
        var report = await RequestAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = Document(file) });
        return [.. report!["items"]!.AsArray().Select(item => ServerDiagnostic.Read(file, item!))];
    }

    /// <summary>Returns the diagnostics of all documents.</summary>
    public async Task<IReadOnlyList<ServerDiagnostic>> DiagnosticsAsync()
    {
        var report = await RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        return [.. report!["items"]!.AsArray().SelectMany(static document => document!["items"]!.AsArray()
            .Select(item => ServerDiagnostic.Read(Path.GetFileName(new Uri((string)document["uri"]!).LocalPath), item!)))];
    }

    /// <summary>Returns the completions at a place, with their documentation.</summary>
    public async Task<IReadOnlyList<JsonNode>> CompletionsAsync(string file, (int Line, int Character) place)
    {
        var list = await RequestAsync("textDocument/completion", new JsonObject
        {
            ["textDocument"] = Document(file),
            ["position"] = Position(place),
            ["context"] = new JsonObject { ["triggerKind"] = 3 },
        });
        return [.. list?["items"]?.AsArray().Select(static item => item!) ?? []];
    }

    public Task<JsonNode?> ResolveAsync(JsonNode completion) => RequestAsync("completionItem/resolve", completion.DeepClone().AsObject());

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await RequestAsync("shutdown", null);
            Notify("exit", null);
        }

        await _process.WaitForExitAsync();
        await Task.WhenAll(_reading, _logging);
        _process.Dispose();
    }

    private void Change(string file, JsonObject change) => Notify("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["version"] = ++_versions[file] },
        ["contentChanges"] = new JsonArray(change),
    });

    private string UriOf(string file) => new Uri(_root, file).AbsoluteUri;

    private JsonObject Document(string file) => new() { ["uri"] = UriOf(file) };

    private static JsonObject Position((int Line, int Character) place) =>
        new() { ["line"] = place.Line, ["character"] = place.Character };

    private async Task<JsonNode?> RequestAsync(string method, JsonObject? parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _requests[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new() { ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await answer.Task;
    }

    private void Notify(string method, JsonObject? parameters) => Send(new() { ["method"] = method, ["params"] = parameters });

    private void Send(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        lock (_writing)
        {
            var stream = _process.StandardInput.BaseStream;
            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            stream.Write(body);
            stream.Flush();
        }
    }

    private async Task ReadAsync()
    {
        var stream = _process.StandardOutput.BaseStream;
        try
        {
            while (ReadLength(stream) is { } length)
            {
                var body = new byte[length];
                await stream.ReadExactlyAsync(body);
                Receive(JsonNode.Parse(body)!.AsObject());
            }
        }
        finally
        {
            foreach (var request in _requests.Values) request.TrySetException(new EndOfStreamException("The language server has ended."));
        }
    }

    private static int? ReadLength(Stream stream)
    {
        int? length = null;
        var line = new StringBuilder();
        for (var value = stream.ReadByte(); value >= 0; value = stream.ReadByte())
        {
            if (value != '\n')
            {
                line.Append((char)value);
                continue;
            }

            var header = line.ToString().Trim();
            line.Clear();
            if (header.Length == 0) return length;
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private void Receive(JsonObject message)
    {
        if ((string?)message["method"] is not { } method)
        {
            if (!_requests.TryRemove((int)message["id"]!, out var request)) return;
            if (message["error"] is not { } error)
            {
                request.SetResult(message["result"]);
                return;
            }

            _errors.Enqueue(error.ToJsonString());
            request.SetException(new InvalidOperationException(error.ToJsonString()));
        }
        else if (message["id"] is { } id)
        {
            // The one setting that matters: csharp-ls runs analyzers where it is asked to.
            JsonNode? result = method != "workspace/configuration" ? null : new JsonArray(
                [.. message["params"]!["items"]!.AsArray().Select(static _ => new JsonObject { ["analyzersEnabled"] = true })]);
            Send(new() { ["id"] = id.DeepClone(), ["result"] = result });
        }
        else if (method == "window/logMessage" && (int)message["params"]!["type"]! == 1)
        {
            _errors.Enqueue((string)message["params"]!["message"]!);
        }
    }

    private async Task LogAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("Exception", StringComparison.Ordinal)) _errors.Enqueue(line);
        }
    }
}
