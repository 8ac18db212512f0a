using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct DependencyAction : IEquatable<DependencyAction>
{
    private readonly string _value;

    public DependencyAction(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static DependencyAction Block { get; } = new("block");

    public static DependencyAction Satisfy { get; } = new("satisfy");

    public static implicit operator DependencyAction(string value) => new(value);

    public static implicit operator DependencyAction?(string value) => value is null ? null : new DependencyAction(value);

    public static bool operator ==(DependencyAction left, DependencyAction right) => left.Equals(right);

    public static bool operator !=(DependencyAction left, DependencyAction right) => !left.Equals(right);

    public bool Equals(DependencyAction other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is DependencyAction other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
