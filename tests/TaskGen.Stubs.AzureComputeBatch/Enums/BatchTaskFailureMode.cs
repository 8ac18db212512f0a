using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct BatchTaskFailureMode : IEquatable<BatchTaskFailureMode>
{
    private readonly string _value;

    public BatchTaskFailureMode(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static BatchTaskFailureMode NoAction { get; } = new("noaction");

    public static BatchTaskFailureMode PerformExitOptionsJobAction { get; } = new("performexitoptionsjobaction");

    public static implicit operator BatchTaskFailureMode(string value) => new(value);

    public static implicit operator BatchTaskFailureMode?(string value) => value is null ? null : new BatchTaskFailureMode(value);

    public static bool operator ==(BatchTaskFailureMode left, BatchTaskFailureMode right) => left.Equals(right);

    public static bool operator !=(BatchTaskFailureMode left, BatchTaskFailureMode right) => !left.Equals(right);

    public bool Equals(BatchTaskFailureMode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is BatchTaskFailureMode other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
