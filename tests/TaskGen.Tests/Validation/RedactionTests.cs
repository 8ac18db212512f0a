using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class RedactionTests
{
    private const string Secret = "s3cr3t";

    public static TheoryData<string, object> Records { get; } = new()
    {
        {
            "ContainerRegistry { RegistryServer = r.io, Username = u, Password = ***, IdentityReference = ComputeNodeIdentityReference { ResourceId = i } }",
            new ContainerRegistry { RegistryServer = "r.io", Username = "u", Password = Secret, IdentityReference = new() { ResourceId = "i" } }
        },
        { "ContainerRegistry { RegistryServer = , Username = , Password = , IdentityReference =  }", new ContainerRegistry() },
        { "EnvironmentSetting { Name = A, Value = *** }", new EnvironmentSetting { Name = "A", Value = Secret } },
        { "EnvironmentSetting { Name = A, Value =  }", new EnvironmentSetting { Name = "A" } },
        { "HttpHeader { Name = A, Value = *** }", new HttpHeader { Name = "A", Value = Secret } },
        {
            "ResourceFile { AutoStorageContainerName = c, StorageContainerUrl = https://h/c?***, HttpUrl = https://h/f?***, BlobPrefix = p, FilePath = f, FileMode = 0644, IdentityReference =  }",
            new ResourceFile
            {
                AutoStorageContainerName = "c",
                StorageContainerUrl = "https://h/c?sig=" + Secret,
                HttpUrl = "https://h/f?sig=" + Secret,
                BlobPrefix = "p",
                FilePath = "f",
                FileMode = "0644",
            }
        },
        {
            "OutputFileBlobContainerDestination { ContainerUrl = https://h/c?***, Path = p, IdentityReference = , UploadHeaders =  }",
            new OutputFileBlobContainerDestination { ContainerUrl = "https://h/c?sig=" + Secret, Path = "p" }
        },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_prints_everything_but_its_secrets(string expected, object record) => Assert.Equal(expected, record.ToString());

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("https://h/p#f", "https://h/p#f")]
    [InlineData("https://h/p?", "https://h/p?***")]
    [InlineData("https://h/p?a=1?sig=x", "https://h/p?***")]
    [InlineData("?sig=x", "?***")]
    public void A_URL_loses_its_query(string? url, string? expected) => Assert.Equal(expected, Redaction.Url(url));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "***")]
    [InlineData(Secret, "***")]
    public void A_secret_is_replaced_whatever_its_length(string? value, string? expected) =>
        Assert.Equal(expected, Redaction.Secret(value));
}
