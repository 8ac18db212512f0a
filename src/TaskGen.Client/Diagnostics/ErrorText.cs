using System;
using System.Linq;
using System.Text;
using Azure;

namespace TaskGen.Client.Diagnostics;

/// <summary>What a person reads when the service refuses: status, code, property, value, reason, and the ids to ask support with.</summary>
internal static class ErrorText
{
    public static string Refused(string what, Response response, BatchError? error, string? clientRequestId)
    {
        var text = new StringBuilder(what).Append(": ").Append(response.Status);
        if (error?.Code is { } code) text.Append(' ').Append(code);
        else if (response.ReasonPhrase is { Length: > 0 } reason) text.Append(' ').Append(reason);
        text.Append('.');

        if (error is not null) Append(text, error);
        if (response.Status is >= 300 and < 400 && response.Headers.TryGetValue("Location", out var location))
        {
            text.Append("\nThe server points to ").Append(Secrets.StrikeUrl(location)).Append(": credentials are not sent there. If it is right, give that account's URL as the batch URL.");
        }

        text.Append("\nRequest id: ").Append(response.Headers.TryGetValue("request-id", out var id) ? id : "(none)");
        if (clientRequestId is not null) text.Append(", client request id: ").Append(clientRequestId);
        return text.ToString();
    }

    /// <summary>An error in a line, for a task of a collection.</summary>
    public static string Of(BatchError error)
    {
        var text = new StringBuilder(error.Code).Append('.');
        Append(text, error);
        return text.ToString();
    }

    private static void Append(StringBuilder text, BatchError error)
    {
        // The ids at the message's end come from the headers too.
        var message = error.Message?.Value;
        var end = message?.IndexOf("\nRequestId:", StringComparison.Ordinal) ?? -1;
        if (end >= 0) message = message!.Substring(0, end);
        if (!string.IsNullOrWhiteSpace(message)) text.Append(' ').Append(Secrets.Strike(message!.Trim()));

        var property = Value(error, "PropertyName");
        foreach (var detail in error.Values.Where(static v => v.Key is not null))
        {
            var value = detail.Key == "PropertyValue" && Secrets.IsSecretName(property) ? Secrets.Struck : Secrets.Strike(detail.Value ?? "");
            text.Append('\n').Append(detail.Key).Append(": ").Append(value);
        }
    }

    private static string? Value(BatchError error, string key) => error.Values.FirstOrDefault(v => v.Key == key)?.Value;
}
