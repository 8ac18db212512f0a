using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct ContainerWorkingDirectory : IEquatable<ContainerWorkingDirectory>
{
    private readonly string _value;

    public ContainerWorkingDirectory(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static ContainerWorkingDirectory ContainerImageDefault { get; } = new("containerImageDefault");

    public static ContainerWorkingDirectory TaskWorkingDirectory { get; } = new("taskWorkingDirectory");

    public static implicit operator ContainerWorkingDirectory(string value) => new(value);

    public static implicit operator ContainerWorkingDirectory?(string value) =>
        value is null ? null : new ContainerWorkingDirectory(value);

    public static bool operator ==(ContainerWorkingDirectory left, ContainerWorkingDirectory right) => left.Equals(right);

    public static bool operator !=(ContainerWorkingDirectory left, ContainerWorkingDirectory right) => !left.Equals(right);

    public bool Equals(ContainerWorkingDirectory other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is ContainerWorkingDirectory other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
