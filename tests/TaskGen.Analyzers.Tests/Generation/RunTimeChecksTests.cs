using System;
using System.Linq;
using System.Reflection;
using TaskGen.Analyzers.Generation;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Tests.Generation;

/// <summary>The run-time checks that generated code calls exist in the runtime.</summary>
public sealed class RunTimeChecksTests
{
    // The service is not known to reject these values, so analyzers warn and nothing throws.
    private static readonly TextConstraint[] Unchecked =
    [
        TextConstraint.Any, TextConstraint.DependencyId, TextConstraint.EnvironmentName, TextConstraint.FileMode,
        TextConstraint.HeaderName, TextConstraint.IdentityResourceId,
    ];

    [Fact]
    public void Every_constraint_has_a_check_or_is_known_to_have_none()
    {
        var without = Enum.GetValues<TextConstraint>().Where(static constraint => !RunTimeChecks.Has(constraint));
        Assert.Equal(Unchecked.Order(), without.Order());
    }

    [Fact]
    public void Every_check_is_a_method_of_the_runtime()
    {
        var methods = typeof(TaskChecks).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(static method => method.Name)
            .ToHashSet();
        foreach (var constraint in Enum.GetValues<TextConstraint>().Except(Unchecked))
        {
            Assert.Contains(RunTimeChecks.MethodOf(constraint)!, methods);
        }
    }

    [Fact]
    public void The_sources_of_bind_mounts_are_spelled_like_the_members_of_their_enum() => Assert.Equal(
        Enum.GetNames<ContainerHostDataPath>(), TaskSchema.ContainerHostBatchBindMountEntry["source"].Choices);
}
