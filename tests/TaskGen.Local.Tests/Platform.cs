using System.Runtime.Versioning;

// What tasks run here are programs of Linux.
[assembly: SupportedOSPlatform("linux")]
