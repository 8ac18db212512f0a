using System;
using System.CommandLine;
using TaskGen.Playground.Rendering;
using TaskGen.Playground.Requests;
using TaskGen.Playground.Serving;

var root = RenderCommand.Create();
root.Add(RequestsCommand.Create());
root.Add(ServeCommand.Create());

// Ctrl+C: running tasks are terminated and cleaned up before the process ends.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
