using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Client_is_created_from_configuration()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = static _ => Fault.InternalError;
        var configuration = Configuration(("Batch:BatchUrl", server.Url.AbsoluteUri), ("Batch:JobId", "j"), ("Batch:AccountName", "a"), ("Batch:AccountKey", Clients.Key), ("Batch:Retry:MaxRetries", "1"), ("Batch:Retry:Delay", "00:00:00.001"));
        await using var services = new ServiceCollection().AddBatchJobClient(configuration.GetSection("Batch")).BuildServiceProvider();
        var client = services.GetRequiredService<BatchJobClient>();
        Assert.Same(client, services.GetRequiredService<BatchJobClient>());
        await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task Registered_credential_is_used_without_a_key()
    {
        var services = new ServiceCollection().AddSingleton<TokenCredential>(new NoToken()).AddBatchJobClient(static s => (s.BatchUrl, s.JobId) = (new("https://a.b.batch.azure.com"), "j")).BuildServiceProvider();
        await using var client = services.GetRequiredService<BatchJobClient>();
        Assert.Equal("no token here", (await Assert.ThrowsAsync<InvalidOperationException>(() => client.AddAsync(new Work("a")))).Message);
    }

    [Fact]
    public void Keyed_clients_have_their_own_jobs()
    {
        var services = new ServiceCollection()
            .AddKeyedBatchJobClient("one", Configuration(("BatchUrl", "https://a"), ("JobId", "first"), ("AccountKey", Clients.Key)))
            .AddKeyedBatchJobClient("two", Configuration(("BatchUrl", "https://a"), ("JobId", "second"), ("AccountKey", Clients.Key)))
            .BuildServiceProvider();
        Assert.Equal("first", services.GetRequiredKeyedService<BatchJobClient>("one").JobId);
        Assert.Equal("second", services.GetRequiredKeyedService<BatchJobClient>("two").JobId);
    }

    [Fact]
    public void Options_set_in_code_override_configuration()
    {
        var seen = -1;
        var services = new ServiceCollection().AddBatchJobClient(Configuration(("BatchUrl", "https://a"), ("JobId", "j"), ("AccountKey", Clients.Key), ("Retry:MaxRetries", "7")), options => seen = options.Retry.MaxRetries).BuildServiceProvider();
        services.GetRequiredService<BatchJobClient>();
        Assert.Equal(7, seen);
    }

    [Theory]
    [InlineData("BatchUrl")]
    [InlineData("JobId")]
    [InlineData("AccountKey")]
    public void Missing_setting_is_named(string setting)
    {
        var settings = new List<(string, string)> { ("BatchUrl", "https://a"), ("JobId", "j"), ("AccountKey", Clients.Key) };
        settings.RemoveAll(s => s.Item1 == setting);
        var services = new ServiceCollection().AddBatchJobClient(Configuration([.. settings])).BuildServiceProvider();
        var exception = Assert.Throws<InvalidOperationException>(services.GetRequiredService<BatchJobClient>);
        Assert.Contains($"the setting {setting} is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_do_not_expose_the_key() =>
        Assert.DoesNotContain(Clients.Key, new BatchJobClientSettings { BatchUrl = new("https://a"), JobId = "j", AccountKey = Clients.Key }.ToString(), StringComparison.Ordinal);

    private static IConfiguration Configuration(params (string Key, string Value)[] settings)
    {
        var builder = new ConfigurationBuilder();
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings) values.Add(key, value);
        return builder.AddInMemoryCollection(values).Build();
    }

    private sealed class NoToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new InvalidOperationException("no token here");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new InvalidOperationException("no token here");
    }
}
