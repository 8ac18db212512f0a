using System.Collections.Generic;

namespace TaskGen.Local.Service;

/// <summary>The body of Job Schedule - Add, Patch, and Update. REST: <c>JobScheduleAddParameter</c>.</summary>
internal sealed record JobScheduleParameter
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public Schedule? Schedule { get; init; }

    public JobAddParameter? JobSpecification { get; init; }

    public IReadOnlyList<MetadataItem>? Metadata { get; init; }
}
