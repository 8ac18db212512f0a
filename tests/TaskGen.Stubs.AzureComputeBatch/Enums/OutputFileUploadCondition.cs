using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public readonly partial struct OutputFileUploadCondition : IEquatable<OutputFileUploadCondition>
{
    private readonly string _value;

    public OutputFileUploadCondition(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static OutputFileUploadCondition TaskCompletion { get; } = new("taskcompletion");

    public static OutputFileUploadCondition TaskFailure { get; } = new("taskfailure");

    public static OutputFileUploadCondition TaskSuccess { get; } = new("tasksuccess");

    public static implicit operator OutputFileUploadCondition(string value) => new(value);

    public static implicit operator OutputFileUploadCondition?(string value) =>
        value is null ? null : new OutputFileUploadCondition(value);

    public static bool operator ==(OutputFileUploadCondition left, OutputFileUploadCondition right) => left.Equals(right);

    public static bool operator !=(OutputFileUploadCondition left, OutputFileUploadCondition right) => !left.Equals(right);

    public bool Equals(OutputFileUploadCondition other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is OutputFileUploadCondition other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}
