using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace TaskGen.Local.Processes;

/// <summary>
/// Keeps a handle open while its value is used, also where another thread closes it. Otherwise the value could become that of another
/// handle.
/// </summary>
internal readonly ref struct HandleReference
{
    private const int InvalidHandle = 6;

    private readonly SafeHandle _handle;

    /// <summary>Initializes a new instance of the <see cref="HandleReference"/> struct.</summary>
    /// <exception cref="Win32Exception">The handle is closed.</exception>
    public HandleReference(SafeHandle handle)
    {
        var isHeld = false;
        try
        {
            handle.DangerousAddRef(ref isHeld);
        }
        catch (ObjectDisposedException)
        {
            throw new Win32Exception(InvalidHandle);
        }

        _handle = handle;
    }

    public nint Value => _handle.DangerousGetHandle();

    public void Dispose() => _handle.DangerousRelease();
}
