#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

// The netstandard2.0 build has this type of its own. Libraries built against that one name it in each init accessor that they call, and
// find it here.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
