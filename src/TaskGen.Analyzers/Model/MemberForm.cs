namespace TaskGen.Analyzers.Model;

/// <summary>What a member holds, as its attribute reads it.</summary>
internal enum MemberForm
{
    /// <summary>A value that becomes a text.</summary>
    Text,

    /// <summary>A whole command line, which is not quoted.</summary>
    CommandLine,

    /// <summary>An int32.</summary>
    Integer,

    /// <summary>A record of the request.</summary>
    Model,

    /// <summary>Records of the request.</summary>
    Models,

    /// <summary>Strings.</summary>
    Strings,

    /// <summary>Another task, of which the id is taken.</summary>
    Task,

    /// <summary>Other tasks, of which the ids are taken.</summary>
    Tasks,

    /// <summary>A bind mount, given by its source alone.</summary>
    Mount,

    /// <summary>Bind mounts, given by their sources alone.</summary>
    Mounts,

    /// <summary>Names and values of environment variables.</summary>
    Variables,
}
