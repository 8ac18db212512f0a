using System;
using System.Linq;
using System.Text;
using Azure;

namespace TaskGen.Client.Diagnostics;

/// <summary>
/// Formats the service's errors: status, code, property, value, reason, likely cause, and the request ids that support needs.
/// </summary>
internal static class ErrorFormatter
{
    private const int MaxTextLength = 2000;
    private const int MaxDetails = 20;

    public static string Rejection(string what, Response response, BatchError? error, string? clientRequestId, string? note = null)
    {
        var text = new StringBuilder(what).Append(": ").Append(response.Status);
        if (error?.Code is { } code) text.Append(' ').Append(Shorten(code));
        else if (response.ReasonPhrase is { Length: > 0 } reason) text.Append(' ').Append(Shorten(reason));
        text.Append('.');

        if (error is not null) Append(text, error);
        if (note is not null) text.Append('\n').Append(note);
        if (response.Status is >= 300 and < 400 && response.Headers.TryGetValue("Location", out var location))
        {
            text.Append("\nThe server redirects to ").Append(SecretRedactor.RedactQuery(Shorten(location)))
                .Append("; credentials are not sent there. If the redirect is intended, use that account's URL as the batch URL.");
        }

        text.Append("\nRequest id: ").Append(response.Headers.TryGetValue("request-id", out var id) ? Shorten(id) : "(none)");
        if (clientRequestId is not null) text.Append(", client request id: ").Append(clientRequestId);
        return text.ToString();
    }

    /// <summary>Returns the error of a single task of a collection.</summary>
    public static string Summary(BatchError error)
    {
        var text = new StringBuilder(Shorten(error.Code ?? "")).Append('.');
        Append(text, error);
        return text.ToString();
    }

    /// <summary>Returns a number of attempts with its noun.</summary>
    public static string Attempts(int count) => count == 1 ? "1 attempt" : $"{count} attempts";

    private static void Append(StringBuilder text, BatchError error)
    {
        // The ids at the end of the message also come with the headers.
        var message = error.Message?.Value;
        var end = message?.IndexOf("\nRequestId:", StringComparison.Ordinal) ?? -1;
        if (end >= 0) message = message!.Substring(0, end);
        if (!string.IsNullOrWhiteSpace(message)) text.Append(' ').Append(SecretRedactor.Redact(Shorten(message!.Trim())));

        var property = Value(error, "PropertyName");
        foreach (var detail in error.Values.Where(static v => v.Key is not null).Take(MaxDetails))
        {
            var isSecret = detail.Key == "PropertyValue" && SecretRedactor.IsSecretName(property);
            text.Append('\n').Append(Shorten(detail.Key!)).Append(": ").Append(
                isSecret ? SecretRedactor.Redacted : SecretRedactor.Redact(Shorten(detail.Value ?? "")));
        }

        if (LikelyCauses.Of(error) is { } cause) text.Append("\nLikely cause: ").Append(cause);
    }

    /// <summary>Cuts a text of the server, which may have any length.</summary>
    private static string Shorten(string text)
    {
        if (text.Length <= MaxTextLength) return text;
        var length = char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength;
        return text.Substring(0, length) + $"… ({text.Length} characters)";
    }

    private static string? Value(BatchError error, string key) => error.Values.FirstOrDefault(v => v.Key == key)?.Value;
}
