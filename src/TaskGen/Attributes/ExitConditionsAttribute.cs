using System;

namespace TaskGen;

/// <summary>Takes all exit conditions from the member, an <see cref="ExitConditions"/>; null is left out. REST: <c>exitConditions</c>.</summary>
/// <remarks>On a class they are given one by one: <see cref="OnExitCodeAttribute"/>, <see cref="OnExitCodeRangeAttribute"/>, <see cref="OnPreProcessingErrorAttribute"/>, <see cref="OnFileUploadErrorAttribute"/>, <see cref="OnOtherExitAttribute"/>.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ExitConditionsAttribute : Attribute
{
}
