using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace TaskGen.TestUtilities;

/// <summary>Adds the trait <c>Platform</c> to tests that run on one system only.</summary>
public sealed class PlatformTraitDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Platform", ((TestPlatform)traitAttribute.GetConstructorArguments().First()).ToString())];
}
