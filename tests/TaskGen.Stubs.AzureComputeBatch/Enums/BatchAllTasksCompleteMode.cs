using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct BatchAllTasksCompleteMode : IEquatable<BatchAllTasksCompleteMode>
{
    private readonly string _value;

    public BatchAllTasksCompleteMode(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static BatchAllTasksCompleteMode NoAction { get; } = new("noaction");

    public static BatchAllTasksCompleteMode TerminateJob { get; } = new("terminatejob");

    public static implicit operator BatchAllTasksCompleteMode(string value) => new(value);

    public static implicit operator BatchAllTasksCompleteMode?(string value) =>
        value is null ? null : new BatchAllTasksCompleteMode(value);

    public static bool operator ==(BatchAllTasksCompleteMode left, BatchAllTasksCompleteMode right) => left.Equals(right);

    public static bool operator !=(BatchAllTasksCompleteMode left, BatchAllTasksCompleteMode right) => !left.Equals(right);

    public bool Equals(BatchAllTasksCompleteMode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is BatchAllTasksCompleteMode other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
