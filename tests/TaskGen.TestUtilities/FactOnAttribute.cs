using System;
using Xunit.Sdk;

namespace TaskGen.TestUtilities;

/// <summary>
/// A fact that is skipped on other systems. It has the trait <c>Platform</c>, so that a filter can select it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("TaskGen.TestUtilities.PlatformTraitDiscoverer", "TaskGen.TestUtilities")]
public sealed class FactOnAttribute : FactAttribute, ITraitAttribute
{
    /// <summary>Initializes a new instance of the <see cref="FactOnAttribute"/> class.</summary>
    /// <param name="platform">The system that the test needs.</param>
    /// <param name="reason">What it needs there.</param>
    public FactOnAttribute(TestPlatform platform, string reason)
    {
        if (!CurrentPlatform.Is(platform)) Skip = $"Runs on {platform} only: {reason}";
    }
}
