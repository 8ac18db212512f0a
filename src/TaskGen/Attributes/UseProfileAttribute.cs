using System;

namespace TaskGen;

/// <summary>Adds the task attributes of a profile, after those of base classes and before those of the class itself.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class UseProfileAttribute : Attribute
{
    /// <summary>Initializes a new instance of the <see cref="UseProfileAttribute"/> class.</summary>
    /// <param name="profile">A class marked with <see cref="TaskProfileAttribute"/>.</param>
    public UseProfileAttribute(Type profile) => Profile = profile;

    /// <summary>Gets the profile, a class marked with <see cref="TaskProfileAttribute"/>.</summary>
    public Type Profile { get; }
}
