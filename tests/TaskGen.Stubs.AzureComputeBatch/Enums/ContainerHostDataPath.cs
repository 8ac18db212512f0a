using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct ContainerHostDataPath : IEquatable<ContainerHostDataPath>
{
    private readonly string _value;

    public ContainerHostDataPath(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static ContainerHostDataPath Applications { get; } = new("Applications");

    public static ContainerHostDataPath JobPrep { get; } = new("JobPrep");

    public static ContainerHostDataPath Shared { get; } = new("Shared");

    public static ContainerHostDataPath Startup { get; } = new("Startup");

    public static ContainerHostDataPath Task { get; } = new("Task");

    public static ContainerHostDataPath VfsMounts { get; } = new("VfsMounts");

    public static implicit operator ContainerHostDataPath(string value) => new(value);

    public static implicit operator ContainerHostDataPath?(string value) => value is null ? null : new ContainerHostDataPath(value);

    public static bool operator ==(ContainerHostDataPath left, ContainerHostDataPath right) => left.Equals(right);

    public static bool operator !=(ContainerHostDataPath left, ContainerHostDataPath right) => !left.Equals(right);

    public bool Equals(ContainerHostDataPath other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is ContainerHostDataPath other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
