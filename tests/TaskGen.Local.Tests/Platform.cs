using System.Runtime.Versioning;

// The tasks of these tests run Linux programs.
[assembly: SupportedOSPlatform("linux")]
