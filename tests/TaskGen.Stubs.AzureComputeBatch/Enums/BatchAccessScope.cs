using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct BatchAccessScope : IEquatable<BatchAccessScope>
{
    private readonly string _value;

    public BatchAccessScope(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static BatchAccessScope Job { get; } = new("job");

    public static implicit operator BatchAccessScope(string value) => new(value);

    public static implicit operator BatchAccessScope?(string value) => value is null ? null : new BatchAccessScope(value);

    public static bool operator ==(BatchAccessScope left, BatchAccessScope right) => left.Equals(right);

    public static bool operator !=(BatchAccessScope left, BatchAccessScope right) => !left.Equals(right);

    public bool Equals(BatchAccessScope other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is BatchAccessScope other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
