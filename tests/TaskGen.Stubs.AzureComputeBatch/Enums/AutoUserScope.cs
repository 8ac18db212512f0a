using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct AutoUserScope : IEquatable<AutoUserScope>
{
    private readonly string _value;

    public AutoUserScope(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static AutoUserScope Pool { get; } = new("pool");

    public static AutoUserScope Task { get; } = new("task");

    public static implicit operator AutoUserScope(string value) => new(value);

    public static implicit operator AutoUserScope?(string value) => value is null ? null : new AutoUserScope(value);

    public static bool operator ==(AutoUserScope left, AutoUserScope right) => left.Equals(right);

    public static bool operator !=(AutoUserScope left, AutoUserScope right) => !left.Equals(right);

    public bool Equals(AutoUserScope other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is AutoUserScope other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
