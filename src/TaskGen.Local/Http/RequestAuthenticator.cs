using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TaskGen.Local.Service;
using TaskGen.Validation;

namespace TaskGen.Local.Http;

/// <summary>Accepts requests with the account's key or token only, and only those that are addressed to the loopback interface.</summary>
internal sealed class RequestAuthenticator(AccountIdentity account, TimeProvider time)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Rejects requests for another host. A web page could reach the endpoint with a host name that resolves to the loopback address.
    /// </summary>
    /// <exception cref="ServiceException">The host is not a loopback address.</exception>
    public static void CheckHost(HttpRequest request)
    {
        if (request.Host.Host is "127.0.0.1" or "localhost" or "[::1]") return;
        throw new ServiceException(
            400,
            "InvalidHeaderValue",
            "The endpoint accepts requests for its loopback address only.",
            ("HeaderName", "Host"),
            ("HeaderValue", request.Host.Value ?? ""));
    }

    /// <summary>Checks the credentials of a request.</summary>
    /// <exception cref="ServiceException">The credentials are missing or invalid.</exception>
    public void Authenticate(HttpContext context)
    {
        const string SharedKey = "SharedKey ", Bearer = "Bearer ";
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.StartsWith(
            SharedKey, StringComparison.OrdinalIgnoreCase)) CheckSharedKey(context, authorization[SharedKey.Length..].Trim());
        else if (authorization.StartsWith(
            Bearer, StringComparison.OrdinalIgnoreCase)) CheckToken(context, authorization[Bearer.Length..].Trim());
        else throw Unauthorized(context, "The request has no Authorization header with the scheme SharedKey or Bearer.");
    }

    private void CheckSharedKey(HttpContext context, string credential)
    {
        var request = context.Request;
        var prefix = account.Name + ":";
        if (!credential.StartsWith(prefix, StringComparison.Ordinal))
        {
            throw Forbidden("The account in the Authorization header is not the account of this endpoint.");
        }
        CheckDate(request);

        var target = RequestTarget.Of(context);
        var headers = request.Headers.Select(static header => KeyValuePair.Create(header.Key, (string?)header.Value.ToString())).ToArray();

        // Some clients sign an absent body as an empty length, others as 0.
        string[] lengths = request.ContentLength is null or 0
            ? ["", "0"]
            : [request.ContentLength.Value.ToString(CultureInfo.InvariantCulture)];
        foreach (var length in lengths)
        {
            string Header(string name) => name == "Content-Length" ? length : (string?)request.Headers[name] ?? "";
            var text = SharedKeyText.ToSign(request.Method, Header, headers, account.Name, target.Path, target.Query);
            if (account.IsSignature(text, credential[prefix.Length..])) return;
        }

        throw Forbidden(
            "The MAC signature found in the HTTP request is not the same as the computed signature. It was created with another key or for another request.");
    }

    private void CheckDate(HttpRequest request)
    {
        var text = (string?)request.Headers["ocp-date"] ?? request.Headers.Date;
        if (!DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            throw Forbidden("The request has no ocp-date or Date header in RFC 1123 format.");
        }

        // Clients sign with the clock of the machine, also where a test sets the clock of the endpoint; they may share the endpoint's
        // clock, too.
        if ((DateTimeOffset.UtcNow - date).Duration() > MaxAge && (time.GetUtcNow() - date).Duration() > MaxAge)
        {
            throw Forbidden("The date of the request differs by more than 15 minutes from the current time.");
        }
    }

    private void CheckToken(HttpContext context, string token)
    {
        if (!account.IsToken(token, context.GetRouteValue("jobId") as string))
        {
            throw Unauthorized(context, "The bearer token was not issued by this endpoint.");
        }
    }

    private static ServiceException Forbidden(string detail) => new(
        403,
        "AuthenticationFailed",
        "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.",
        ("AuthenticationErrorDetail", detail));

    private static ServiceException Unauthorized(HttpContext context, string detail)
    {
        context.Response.Headers.WWWAuthenticate =
            "Bearer authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", resource_id=\"https://batch.core.windows.net/\"";
        const string Message =
            "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly.";
        return new(401, "AuthenticationFailed", Message, ("AuthenticationErrorDetail", detail));
    }
}
