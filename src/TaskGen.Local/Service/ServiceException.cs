using System;
using System.Collections.Generic;

namespace TaskGen.Local.Service;

/// <summary>An error that is returned in the format of the service.</summary>
internal sealed class ServiceException : Exception
{
    public ServiceException(int status, string code, string message, params (string Key, string Value)[] values)
        : base(message)
    {
        Status = status;
        Code = code;
        Values = values;
    }

    public int Status { get; }

    public string Code { get; }

    public IReadOnlyList<(string Key, string Value)> Values { get; }

    public static ServiceException InvalidProperty(string name, string? value, string reason) => new(
        400,
        "InvalidPropertyValue",
        "The value provided for one of the properties in the request body is invalid.",
        value is null
            ? [("PropertyName", name), ("Reason", reason)]
            : [("PropertyName", name), ("PropertyValue", value), ("Reason", reason)]);

    public static ServiceException MissingProperty(string name, string reason = "The property is required.") => new(
        400,
        "MissingRequiredProperty",
        "A required property was not specified in the request body.",
        ("PropertyName", name),
        ("Reason", reason));

    public static ServiceException InvalidBody(string reason) =>
        new(400, "InvalidRequestBody", "The specified Request Body is not syntactically valid.", ("Reason", reason));

    public static ServiceException InvalidQuery(string name, string value, string reason) => new(
        400,
        "InvalidQueryParameterValue",
        "The value of one of the query parameters is invalid.",
        ("QueryParameterName", name),
        ("QueryParameterValue", value),
        ("Reason", reason));

    public static ServiceException JobNotFound() => new(404, "JobNotFound", "The specified job does not exist.");

    public static ServiceException JobScheduleNotFound() =>
        new(404, "JobScheduleNotFound", "The specified job schedule does not exist.");

    public static ServiceException NodeNotFound() => new(404, "NodeNotFound", "The specified node does not exist.");

    public static ServiceException TaskNotFound() => new(404, "TaskNotFound", "The specified task does not exist.");
}
