using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct ElevationLevel : IEquatable<ElevationLevel>
{
    private readonly string _value;

    public ElevationLevel(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static ElevationLevel Admin { get; } = new("admin");

    public static ElevationLevel NonAdmin { get; } = new("nonadmin");

    public static implicit operator ElevationLevel(string value) => new(value);

    public static implicit operator ElevationLevel?(string value) => value is null ? null : new ElevationLevel(value);

    public static bool operator ==(ElevationLevel left, ElevationLevel right) => left.Equals(right);

    public static bool operator !=(ElevationLevel left, ElevationLevel right) => !left.Equals(right);

    public bool Equals(ElevationLevel other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is ElevationLevel other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
