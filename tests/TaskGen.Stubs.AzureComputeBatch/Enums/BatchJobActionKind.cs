using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct BatchJobActionKind : IEquatable<BatchJobActionKind>
{
    private readonly string _value;

    public BatchJobActionKind(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static BatchJobActionKind Disable { get; } = new("disable");

    public static BatchJobActionKind None { get; } = new("none");

    public static BatchJobActionKind Terminate { get; } = new("terminate");

    public static implicit operator BatchJobActionKind(string value) => new(value);

    public static implicit operator BatchJobActionKind?(string value) => value is null ? null : new BatchJobActionKind(value);

    public static bool operator ==(BatchJobActionKind left, BatchJobActionKind right) => left.Equals(right);

    public static bool operator !=(BatchJobActionKind left, BatchJobActionKind right) => !left.Equals(right);

    public bool Equals(BatchJobActionKind other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is BatchJobActionKind other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
