using System;
using System.CommandLine;
using TaskGen.Playground.Rendering;
using TaskGen.Playground.Requests;
using TaskGen.Playground.Serving;

var root = RenderCommand.Create();
root.Add(RequestsCommand.Create());
root.Add(ServeCommand.Create());

// Ctrl+C: what runs is ended and cleaned up before this process is.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
