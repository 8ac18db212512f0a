using System;

namespace TaskGen.Validation;

/// <summary>Where a job lives under an account's URL.</summary>
internal static class JobUrls
{
    /// <summary><c>{batchUrl}/jobs/{jobId}</c>, the id escaped.</summary>
    /// <param name="batchUrl">The account's URL.</param>
    /// <param name="jobId">The job's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="batchUrl"/> or <paramref name="jobId"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="batchUrl"/> is not absolute http or https, or has a query or a fragment; or <paramref name="jobId"/> is blank or a segment of dots.
    /// </exception>
    public static string Job(Uri batchUrl, string jobId)
    {
        if (batchUrl is null) throw new ArgumentNullException(nameof(batchUrl));
        if (!batchUrl.IsAbsoluteUri || (batchUrl.Scheme != "https" && batchUrl.Scheme != "http"))
        {
            throw new ArgumentException("The batch URL is not absolute http or https: give the account's URL, such as https://account.region.batch.azure.com.", nameof(batchUrl));
        }

        if (batchUrl.Query.Length > 0 || batchUrl.Fragment.Length > 0)
        {
            throw new ArgumentException("The batch URL has a query or a fragment: give the account's URL alone; the request brings its own query.", nameof(batchUrl));
        }

        CheckJobId(jobId);
        // A path segment of dots alone would be folded away, and the request would go elsewhere.
        if (jobId is "." or "..") throw new ArgumentException("The job's id is a path segment of dots, which no job can have.", nameof(jobId));
        return batchUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/jobs/" + Uri.EscapeDataString(jobId);
    }

    /// <summary>Refuses a job's id that is null or blank.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="jobId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="jobId"/> is blank.</exception>
    public static void CheckJobId(string jobId)
    {
        if (jobId is null) throw new ArgumentNullException(nameof(jobId));
        if (string.IsNullOrWhiteSpace(jobId)) throw new ArgumentException("The job's id is blank: name the job that the task is added to.", nameof(jobId));
    }
}
