using System;

namespace TaskGen;

/// <summary>Mixes in the task attributes of a class marked <see cref="TaskProfileAttribute"/>, after those of base classes and before the class's own.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class UseProfileAttribute : Attribute
{
    /// <summary>Names the profile.</summary>
    /// <param name="profile">A class marked <see cref="TaskProfileAttribute"/>.</param>
    public UseProfileAttribute(Type profile) => Profile = profile;

    /// <summary>The class marked <see cref="TaskProfileAttribute"/>.</summary>
    public Type Profile { get; }
}
