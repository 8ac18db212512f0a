using System.Runtime.Versioning;

// Signals are sent by programs of Linux.
[assembly: SupportedOSPlatform("linux")]
