using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using TaskGen.Local.Service;
using TaskGen.Validation;

namespace TaskGen.Local.Http;

/// <summary>Lets nobody in who doesn't hold the key, nor a web page that got at loopback by a name of its own.</summary>
internal sealed class RequestAuthenticator(AccountIdentity account, TimeProvider time)
{
    private static readonly TimeSpan MostAge = TimeSpan.FromMinutes(15);

    /// <summary>Checks by what name the endpoint is called.</summary>
    /// <exception cref="ServiceException">It is none of loopback.</exception>
    public static void CheckHost(HttpRequest request)
    {
        if (request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]"))
        {
            throw new ServiceException(400, "InvalidHeaderValue", "The endpoint is called by its loopback address alone.", ("HeaderName", "Host"), ("HeaderValue", request.Host.Value ?? ""));
        }
    }

    /// <summary>Checks who calls.</summary>
    /// <exception cref="ServiceException">The caller isn't let in.</exception>
    public void CheckCaller(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.StartsWith("SharedKey ", StringComparison.OrdinalIgnoreCase)) CheckSharedKey(context, authorization["SharedKey ".Length..].Trim());
        else if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) CheckToken(context, authorization["Bearer ".Length..].Trim());
        else throw Unauthorized(context, "The request has no Authorization header of scheme SharedKey or Bearer.");
    }

    private void CheckSharedKey(HttpContext context, string credential)
    {
        var request = context.Request;
        var colon = credential.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || credential[..colon] != account.Name) throw Forbidden("The account in the Authorization header is not this one.");
        CheckDate(request);

        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = question < 0 ? (target, "") : (target[..question], target[(question + 1)..]);
        var headers = request.Headers.Select(static header => KeyValuePair.Create(header.Key, (string?)header.Value.ToString())).ToArray();

        // No body is signed as no length by some clients, and as 0 by others.
        string[] lengths = request.ContentLength is null or 0 ? ["", "0"] : [request.ContentLength.Value.ToString(CultureInfo.InvariantCulture)];
        foreach (var length in lengths)
        {
            var text = SharedKeyText.ToSign(request.Method, name => name == "Content-Length" ? length : (string?)request.Headers[name] ?? "", headers, account.Name, path, query);
            if (account.IsSignature(text, credential[(colon + 1)..])) return;
        }

        throw Forbidden("The MAC signature found in the HTTP request is not the same as the computed signature: it was made with another key, or of another request.");
    }

    private void CheckDate(HttpRequest request)
    {
        var text = (string?)request.Headers["ocp-date"] ?? request.Headers.Date;
        if (!DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) throw Forbidden("The request has neither an ocp-date nor a Date header in RFC 1123 form.");
        if ((time.GetUtcNow() - date).Duration() > MostAge) throw Forbidden("The request's date is more than 15 minutes away from now.");
    }

    private void CheckToken(HttpContext context, string token)
    {
        if (!account.IsToken(token, context.GetRouteValue("jobId") as string)) throw Unauthorized(context, "The bearer token is not one of this endpoint.");
    }

    private static ServiceException Forbidden(string detail) => new(
        403,
        "AuthenticationFailed",
        "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.",
        ("AuthenticationErrorDetail", detail));

    private static ServiceException Unauthorized(HttpContext context, string detail)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", resource_id=\"https://batch.core.windows.net/\"";
        return new(401, "AuthenticationFailed", "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly.", ("AuthenticationErrorDetail", detail));
    }
}
