using System;
using System.Runtime.InteropServices;

namespace TaskGen.TestUtilities;

/// <summary>The system that the tests run on.</summary>
public static class CurrentPlatform
{
    /// <summary>Gets whether the tests run on Wine, which lacks some functions of Windows.</summary>
    public static bool IsWine { get; } =
        OperatingSystem.IsWindows() && NativeLibrary.TryGetExport(NativeLibrary.Load("ntdll.dll"), "wine_get_version", out _);

    public static bool Is(TestPlatform platform) => platform switch
    {
        TestPlatform.Windows => OperatingSystem.IsWindows(),
        TestPlatform.Linux => OperatingSystem.IsLinux(),
        _ => !OperatingSystem.IsWindows(),
    };

    /// <summary>Skips the test on Wine.</summary>
    /// <param name="reason">What Wine lacks.</param>
    public static void SkipOnWine(string reason) => Skip.If(IsWine, "Wine " + reason);
}
