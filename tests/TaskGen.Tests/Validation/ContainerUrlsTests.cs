using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class ContainerUrlsTests
{
    [Theory]
    [InlineData("https://a.blob.core.windows.net/c", null)]
    [InlineData("https://a.blob.core.windows.net/c?sig=restype", null)]
    [InlineData("https://a.blob.core.windows.net/c?restype=container&comp=list", "restype")]
    [InlineData("https://a.blob.core.windows.net/c?comp=list", "comp")]
    public void The_parameter_of_an_operation_is_named(string url, string? expected) =>
        Assert.Equal(expected, ContainerUrls.OperationOf(url));

    [Theory]
    [InlineData("https://h", "h", "")]
    [InlineData("https://h/", "h", "")]
    [InlineData("https://h//", "h", "")]
    [InlineData("https://h?a=/b", "h", "")]
    [InlineData("https://h#a/b", "h", "")]
    [InlineData("http://h:80/c", "h:80", "c")]
    [InlineData("https://h/c/?a=/b", "h", "c")]
    [InlineData("https://h/c/b#f", "h", "c/b")]
    [InlineData("https:///c", "", "c")]
    [InlineData("https://", "", "")]
    public void A_URL_has_a_host_and_a_path(string url, string host, string path)
    {
        Assert.Equal((host, path), (ContainerUrls.HostOf(url), ContainerUrls.PathOf(url)));
        Assert.Equal(path.Length == 0, ContainerUrls.HasNoContainer(url));
    }

    [Theory]
    [InlineData("https://a.blob.core.windows.net/c/b", true)]
    [InlineData("https://a.BLOB.core.windows.net/c/b?sig=x", true)]
    [InlineData("https://.blob.core.windows.net/c/b", true)]
    [InlineData("https://a.blob.core.windows.net/c", false)]
    [InlineData("https://a.blob.core.windows.net/c/", false)]
    [InlineData("https://a.blob.core.windows.net", false)]
    [InlineData("https://127.0.0.1:10000/account/c", false)]
    [InlineData("https://h/a.blob.b/c", false)]
    public void More_than_a_container_is_a_blob_of_Azure_Storage_only(string url, bool expected) =>
        Assert.Equal(expected, ContainerUrls.HasBlob(url));
}
