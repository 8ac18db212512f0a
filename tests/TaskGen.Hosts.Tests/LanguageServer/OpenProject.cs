using System.Threading.Tasks;

namespace TaskGen.Hosts.Tests.LanguageServer;

/// <summary>
/// A small project that is open in one language server for all tests of a class: starting a server takes far longer than asking it for
/// completions. Each test sets the text of the only document that the tests change.
/// </summary>
public sealed class OpenProject : IAsyncLifetime
{
    /// <summary>The document that each test sets.</summary>
    internal const string File = "Render.cs";

    /// <summary>The properties of a project. What the SDK's own analyzers add is not the subject of these tests.</summary>
    internal const string Properties =
        "<EnableNETAnalyzers>false</EnableNETAnalyzers><TaskGenAnalysisMode>AllAsErrors</TaskGenAnalysisMode>";

    private readonly LanguageServerTool _tool = new();
    private readonly ConsumerProject _consumer = AnalyzedProject.Create(Properties);
    private LanguageServerSession? _session;

    /// <summary>Gets the path of the server. The test is skipped where the tool cannot be restored.</summary>
    public string Program => _tool.Program;

    /// <summary>Returns the session, with an empty document. The test is skipped where the tool cannot be restored.</summary>
    internal async Task<LanguageServerSession> OpenAsync()
    {
        var program = Program;
        if (_session is null)
        {
            _consumer.Write(File, "");
            await _consumer.RunAsync("restore");
            _session = await LanguageServerSession.OpenAsync(program, _consumer.Root);
        }
        _session.SetText(File, "");
        return _session;
    }

    public Task InitializeAsync() => _tool.InitializeAsync();

    public async Task DisposeAsync()
    {
        if (_session is not null) await _session.DisposeAsync();
        _consumer.Dispose();
        await _tool.DisposeAsync();
    }
}
