namespace TaskGen.TestUtilities;

/// <summary>The systems that a test can be limited to.</summary>
public enum TestPlatform
{
    /// <summary>Linux, with <c>/proc</c>.</summary>
    Linux,

    /// <summary>Linux and macOS.</summary>
    Unix,

    /// <summary>Windows, and Wine.</summary>
    Windows,
}
