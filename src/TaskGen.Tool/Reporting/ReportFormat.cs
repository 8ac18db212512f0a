namespace TaskGen.Tool.Reporting;

/// <summary>Defines the formats of a report.</summary>
internal enum ReportFormat
{
    /// <summary>One line for each finding, as compilers write them.</summary>
    Text,

    /// <summary>A JSON array.</summary>
    Json,

    /// <summary>A SARIF 2.1.0 log.</summary>
    Sarif,

    /// <summary>Workflow commands that GitHub shows as annotations.</summary>
    GitHub,
}
