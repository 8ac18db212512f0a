using System.Runtime.Versioning;

// The tests send signals with Linux programs.
[assembly: SupportedOSPlatform("linux")]
