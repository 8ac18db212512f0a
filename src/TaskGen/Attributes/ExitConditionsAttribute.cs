using System;

namespace TaskGen;

/// <summary>
/// Takes all exit conditions from the member, whose type is <see cref="ExitConditions"/>; null is omitted from the request. REST:
/// <c>exitConditions</c>.
/// </summary>
/// <remarks>
/// On a class, use <see cref="OnExitCodeAttribute"/>, <see cref="OnExitCodeRangeAttribute"/>,
/// <see cref="OnPreProcessingErrorAttribute"/>, <see cref="OnFileUploadErrorAttribute"/>, and <see cref="OnOtherExitAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ExitConditionsAttribute : Attribute
{
}
