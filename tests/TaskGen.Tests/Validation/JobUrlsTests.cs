using System;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class JobUrlsTests
{
    [Theory]
    [InlineData("https://a.region.batch.azure.com", "j", "https://a.region.batch.azure.com/jobs/j")]
    [InlineData("https://a.region.batch.azure.com/", "j", "https://a.region.batch.azure.com/jobs/j")]
    [InlineData("http://127.0.0.1:5000/prefix//", "j", "http://127.0.0.1:5000/prefix/jobs/j")]
    [InlineData("https://h", " a/b?c#ü ", "https://h/jobs/%20a%2Fb%3Fc%23%C3%BC%20")]
    [InlineData("https://h", "...", "https://h/jobs/...")]
    public void The_id_is_escaped_below_the_URL_of_the_account(string batchUrl, string jobId, string expected) =>
        Assert.Equal(expected, JobUrls.Job(new(batchUrl), jobId));

    [Theory]
    [InlineData("/relative", "j", "batchUrl", "The batch URL is not an absolute http or https URL. Use the URL of the account, such as https://account.region.batch.azure.com.")]
    [InlineData("ftp://h", "j", "batchUrl", "The batch URL is not an absolute http or https URL. Use the URL of the account, such as https://account.region.batch.azure.com.")]
    [InlineData("https://h/?sig=secret", "j", "batchUrl", "The batch URL has a query or a fragment. Use the URL of the account without them; the request adds its own query.")]
    [InlineData("https://h/#secret", "j", "batchUrl", "The batch URL has a query or a fragment. Use the URL of the account without them; the request adds its own query.")]
    [InlineData("https://h", "", "jobId", "The job id is blank. Specify the job that the task is added to.")]
    [InlineData("https://h", " \t", "jobId", "The job id is blank. Specify the job that the task is added to.")]
    [InlineData("https://h", ".", "jobId", "The job id consists only of dots, so it cannot be part of a URL. Use another id.")]
    [InlineData("https://h", "..", "jobId", "The job id consists only of dots, so it cannot be part of a URL. Use another id.")]
    public void Other_URLs_and_ids_are_rejected(string batchUrl, string jobId, string parameter, string expected)
    {
        var exception = Assert.Throws<ArgumentException>(() => JobUrls.Job(new(batchUrl, UriKind.RelativeOrAbsolute), jobId));
        Assert.Equal(parameter, exception.ParamName);
        Assert.Equal($"{expected} (Parameter '{parameter}')", exception.Message);
    }

    [Fact]
    public void Null_is_rejected_by_name()
    {
        Assert.Equal("batchUrl", Assert.Throws<ArgumentNullException>(static () => JobUrls.Job(null!, "j")).ParamName);
        Assert.Equal("jobId", Assert.Throws<ArgumentNullException>(static () => JobUrls.Job(new("https://h"), null!)).ParamName);
        Assert.Equal("jobId", Assert.Throws<ArgumentNullException>(static () => JobUrls.CheckJobId(null!)).ParamName);
    }
}
