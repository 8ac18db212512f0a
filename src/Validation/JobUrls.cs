using System;

namespace TaskGen.Validation;

/// <summary>The URLs of jobs.</summary>
internal static class JobUrls
{
    /// <summary>Returns <c>{batchUrl}/jobs/{jobId}</c> with the id escaped.</summary>
    /// <param name="batchUrl">The URL of the account.</param>
    /// <param name="jobId">The job identifier.</param>
    /// <exception cref="ArgumentNullException"><paramref name="batchUrl"/> or <paramref name="jobId"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="batchUrl"/> is not absolute http or https, or has a query or a fragment; or <paramref name="jobId"/> is blank or
    /// consists only of dots.
    /// </exception>
    public static string Job(Uri batchUrl, string jobId)
    {
        if (batchUrl is null) throw new ArgumentNullException(nameof(batchUrl));
        if (!batchUrl.IsAbsoluteUri || (batchUrl.Scheme != "https" && batchUrl.Scheme != "http"))
        {
            throw new ArgumentException(
                "The batch URL is not an absolute http or https URL. Use the URL of the account, such as https://account.region.batch.azure.com.",
                nameof(batchUrl));
        }

        if (batchUrl.Query.Length > 0 || batchUrl.Fragment.Length > 0)
        {
            throw new ArgumentException(
                "The batch URL has a query or a fragment. Use the URL of the account without them; the request adds its own query.",
                nameof(batchUrl));
        }

        CheckJobId(jobId);

        // A path segment of only dots would be removed, and the request would go to another resource.
        if (jobId is "." or "..")
        {
            throw new ArgumentException("The job id consists only of dots, so it cannot be part of a URL. Use another id.", nameof(jobId));
        }

        return batchUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/jobs/" + Uri.EscapeDataString(jobId);
    }

    /// <summary>Throws if a job id is null or blank.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="jobId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="jobId"/> is blank.</exception>
    public static void CheckJobId(string jobId)
    {
        if (jobId is null) throw new ArgumentNullException(nameof(jobId));
        if (string.IsNullOrWhiteSpace(jobId))
        {
            throw new ArgumentException("The job id is blank. Specify the job that the task is added to.", nameof(jobId));
        }
    }
}
