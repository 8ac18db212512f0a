namespace TaskGen.Client.Tests.Server;

/// <summary>Specifies a fault of the server.</summary>
public enum Fault
{
    /// <summary>No fault.</summary>
    None,

    /// <summary>The connection is reset before the body is read.</summary>
    ResetBeforeBody,

    /// <summary>The connection is reset in the middle of the body.</summary>
    ResetInBody,

    /// <summary>The connection is reset after the body; nothing is processed.</summary>
    ResetAfterBody,

    /// <summary>The request is processed, then the connection is reset.</summary>
    ResetAfterDone,

    /// <summary>Nothing is processed, and no response is sent.</summary>
    Stall,

    /// <summary>The request is processed, and no response is sent.</summary>
    StallAfterDone,

    /// <summary>408; nothing is processed.</summary>
    RequestTimeout,

    /// <summary>429 with Retry-After: 0; nothing is processed.</summary>
    TooManyRequests,

    /// <summary>429 without Retry-After; nothing is processed.</summary>
    TooManyRequestsNoHint,

    /// <summary>503 with Retry-After: 0; nothing is processed.</summary>
    ServerBusy,

    /// <summary>503 without Retry-After; nothing is processed.</summary>
    ServerBusyNoHint,

    /// <summary>500; nothing is processed.</summary>
    InternalError,

    /// <summary>500; the request is processed.</summary>
    InternalErrorAfterDone,

    /// <summary>502 from a proxy, in HTML; the request is processed.</summary>
    BadGatewayAfterDone,

    /// <summary>413.</summary>
    TooLarge,

    /// <summary>The request is processed; the response is truncated.</summary>
    Truncated,

    /// <summary>The request is processed; the response is not JSON.</summary>
    Malformed,

    /// <summary>The request is processed; the results come in another order, with ids in another case.</summary>
    Shuffled,

    /// <summary>The request is processed; some results are missing.</summary>
    ResultsMissing,

    /// <summary>Some tasks are added; the others have no results.</summary>
    PartlyDone,

    /// <summary>The request is processed; results are duplicated, and some have ids that were never sent.</summary>
    DuplicateAndUnknownResults,

    /// <summary>Some tasks get servererror and are not added.</summary>
    SomeServerErrors,

    /// <summary>Some tasks get servererror although they are added.</summary>
    SomeServerErrorsAfterDone,

    /// <summary>400 with an unknown code.</summary>
    UnknownError,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>A redirect to another host.</summary>
    Redirect,
}
