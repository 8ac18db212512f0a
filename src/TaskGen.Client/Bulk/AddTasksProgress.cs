namespace TaskGen.Client;

/// <summary>How far adding many tasks has come.</summary>
/// <param name="Read">Tasks read from the source.</param>
/// <param name="Added">Tasks that the service has.</param>
/// <param name="Failed">Tasks that were not added, or not known to be.</param>
/// <param name="Retried">How often a task was sent again.</param>
/// <param name="Requests">Requests answered or lost.</param>
/// <param name="PartsSplit">Parts that were halved, since the service found them too large or one of their tasks ill-formed.</param>
/// <param name="BytesSent">Bytes of request bodies.</param>
public sealed record AddTasksProgress(long Read, long Added, long Failed, long Retried, long Requests, long PartsSplit, long BytesSent);
