using System;
using TaskGen;
using TaskGen.Playground.Tasks;

var f = new RenderFrame(7, "lob'by.blend", new Uri("https://a.blob.core.windows.net/r?sig=a%2Bb"));
Console.WriteLine(f.ToJson());
Console.WriteLine(new ContainerTask().ToJson());
