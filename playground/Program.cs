using System.CommandLine;
using TaskGen.Playground;

// Until there is an embedded endpoint, the main job is to show the requests.
var root = new RootCommand("TaskGen's playground: what tasks with attributes become.");
var requests = RequestsCommand.Create();
root.Add(requests);
root.SetAction((_, cancellationToken) => requests.Parse([]).InvokeAsync(cancellationToken: cancellationToken));
return await root.Parse(args).InvokeAsync();
