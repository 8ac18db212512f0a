namespace TaskGen.Client.Tests.Server;

/// <summary>A way in which a server misbehaves.</summary>
public enum Fault
{
    /// <summary>It behaves.</summary>
    None,

    /// <summary>The connection is reset before the body was read.</summary>
    ResetBeforeBody,

    /// <summary>The connection is reset in the middle of the body.</summary>
    ResetInBody,

    /// <summary>The connection is reset after the body; nothing was done.</summary>
    ResetAfterBody,

    /// <summary>All was done, then the connection is reset.</summary>
    ResetAfterDone,

    /// <summary>Nothing is done, and no answer comes.</summary>
    Stall,

    /// <summary>All was done, and no answer comes.</summary>
    StallAfterDone,

    /// <summary>408; nothing was done.</summary>
    RequestTimeout,

    /// <summary>429 with Retry-After: 0; nothing was done.</summary>
    TooManyRequests,

    /// <summary>429 without Retry-After; nothing was done.</summary>
    TooManyRequestsNoHint,

    /// <summary>503 with Retry-After: 0; nothing was done.</summary>
    ServerBusy,

    /// <summary>503 without Retry-After; nothing was done.</summary>
    ServerBusyNoHint,

    /// <summary>500; nothing was done.</summary>
    InternalError,

    /// <summary>500; all was done.</summary>
    InternalErrorAfterDone,

    /// <summary>502 from a proxy, in HTML; all was done.</summary>
    BadGatewayAfterDone,

    /// <summary>413.</summary>
    TooLarge,

    /// <summary>All was done; the answer is cut off.</summary>
    Truncated,

    /// <summary>All was done; the answer is no JSON.</summary>
    Malformed,

    /// <summary>All was done; the results come in another order, in other casing.</summary>
    Shuffled,

    /// <summary>All was done; some results are missing.</summary>
    ResultsMissing,

    /// <summary>Some was done; the rest has no results.</summary>
    HalfDone,

    /// <summary>All was done; results stand twice, and for ids that nobody sent.</summary>
    DoubledAndUnknown,

    /// <summary>Some is servererror and not done.</summary>
    SomeServerErrors,

    /// <summary>Some is servererror though done.</summary>
    SomeServerErrorsAfterDone,

    /// <summary>A refusal with a code that nobody knows.</summary>
    UnknownRefusal,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>A redirect to another host.</summary>
    Redirect,
}
