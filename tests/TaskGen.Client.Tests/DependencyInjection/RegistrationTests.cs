using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Client_is_created_from_configuration()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = static _ => Fault.InternalError;
        var configuration = Configuration(
            ("Batch:BatchUrl", server.Url.AbsoluteUri),
            ("Batch:JobId", "j"),
            ("Batch:AccountName", "a"),
            ("Batch:AccountKey", Clients.Key),
            ("Batch:Retry:MaxRetries", "1"),
            ("Batch:Retry:Delay", "00:00:00.001"));
        await using var services = new ServiceCollection().AddBatchJobClient(configuration.GetSection("Batch")).BuildServiceProvider();
        var client = services.GetRequiredService<BatchJobClient>();
        Assert.Same(client, services.GetRequiredService<BatchJobClient>());
        await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task Registered_credential_is_used_without_a_key()
    {
        var services = new ServiceCollection().AddSingleton<TokenCredential>(new NoToken())
            .AddBatchJobClient(static s => (s.BatchUrl, s.JobId) = (new("https://a.b.batch.azure.com"), "j"))
            .BuildServiceProvider();
        await using var client = services.GetRequiredService<BatchJobClient>();
        Assert.Equal("no token here", (await Assert.ThrowsAsync<InvalidOperationException>(() => client.AddAsync(new Work("a")))).Message);
    }

    [Theory]
    [InlineData(null, "account")]
    [InlineData(" ", "account")]
    [InlineData("other", "other")]
    public async Task Account_is_the_first_part_of_the_host_where_it_has_no_name(string? name, string expected)
    {
        var authorization = "";
        using var handler = new StubHandler(request =>
        {
            authorization = request.Headers.GetValues("Authorization").Single();
            return new(HttpStatusCode.Created);
        });
        await using var services = new ServiceCollection().AddBatchJobClient(
            settings =>
            {
                (settings.BatchUrl, settings.JobId) = (new("https://account.region.batch.azure.com"), "j");
                (settings.AccountName, settings.AccountKey) = (name, Clients.Key);
            },
            options => options.Transport = new HttpClientTransport(handler))
            .BuildServiceProvider();
        await services.GetRequiredService<BatchJobClient>().AddAsync(new Work("a"));
        Assert.StartsWith($"SharedKey {expected}:", authorization, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_arguments_are_rejected_by_name()
    {
        var (services, configuration) = (new ServiceCollection(), Configuration());
        ArgumentAssert.Null("services", () => default(IServiceCollection)!.AddBatchJobClient(configuration));
        ArgumentAssert.Null("configuration", () => services.AddBatchJobClient((IConfiguration)null!));
        ArgumentAssert.Null("configure", () => services.AddBatchJobClient((Action<BatchJobClientSettings>)null!));
        ArgumentAssert.Null("serviceKey", () => services.AddKeyedBatchJobClient(null!, configuration));
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
        var services = new ServiceCollection().AddBatchJobClient(
            Configuration(("BatchUrl", "https://a"), ("JobId", "j"), ("AccountKey", Clients.Key), ("Retry:MaxRetries", "7")),
            options => seen = options.Retry.MaxRetries)
            .BuildServiceProvider();
        services.GetRequiredService<BatchJobClient>();
        Assert.Equal(7, seen);
    }

    [Theory]
    [InlineData("BatchUrl", null, "is missing. Set it to the URL of the Batch account")]
    [InlineData("BatchUrl", "ftp://a", "is invalid. ")]
    [InlineData("JobId", null, "is missing. Set it to the id of the job.")]
    [InlineData("JobId", " ", "is missing. Set it to the id of the job.")]
    [InlineData("AccountKey", null, "is missing. Set it to an access key of the account, or register a TokenCredential")]
    [InlineData("AccountKey", "?", "is invalid. The account key is not a valid Base64 string.")]
    [InlineData("Retry:MaxRetries", "many", "")]
    [InlineData("MaxRetryAfter", "-00:00:01", "")]
    public async Task Invalid_setting_is_named_with_its_section_at_startup(string setting, string? value, string problem)
    {
        var settings = new List<(string, string)>
        {
            ("Batch:BatchUrl", "https://a"),
            ("Batch:JobId", "j"),
            ("Batch:AccountKey", Clients.Key),
        };
        settings.RemoveAll(s => s.Item1 == "Batch:" + setting);
        if (value is not null) settings.Add(("Batch:" + setting, value));
        await using var services = new ServiceCollection().AddBatchJobClient(Configuration([.. settings]).GetSection("Batch"))
            .BuildServiceProvider();
        var exception = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains(
            problem.Length > 0 && !setting.Contains(':') ? $"Batch:{setting} {problem}" : setting.Split(':')[^1],
            exception.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Batch: is invalid", exception.Message, StringComparison.Ordinal);
        Assert.Equal(exception.Message, Assert.Throws<OptionsValidationException>(services.GetRequiredService<BatchJobClient>).Message);
    }

    [Fact]
    public async Task Every_invalid_setting_is_reported_at_once()
    {
        await using var services = new ServiceCollection()
            .AddBatchJobClient(Configuration())
            .AddKeyedBatchJobClient("two", Configuration(("Two:BatchUrl", "https://a"), ("Two:AccountKey", Clients.Key)).GetSection("Two"))
            .BuildServiceProvider();
        var exception = Assert.Throws<AggregateException>(services.GetRequiredService<IStartupValidator>().Validate);
        foreach (var name in (string[])["BatchUrl", "JobId", "AccountKey", "Two:JobId"])
        {
            Assert.Contains($"{name} is missing", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("account.region.batch.azure.com", "https://account.region.batch.azure.com/")]
    [InlineData("account.region.batch.azure.com:443", "https://account.region.batch.azure.com/")]
    [InlineData("localhost:8080", "https://localhost:8080/")]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    public async Task Url_without_a_scheme_is_https(string url, string expected)
    {
        await using var services = new ServiceCollection().AddBatchJobClient(Configuration(
            ("BatchUrl", url), ("JobId", "j"), ("AccountKey", Clients.Key)))
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal(expected, services.GetRequiredService<BatchJobClient>().BatchUrl.AbsoluteUri);
    }

    [Fact]
    public async Task Registered_credential_satisfies_validation()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<TokenCredential>(static _ => throw new InvalidOperationException("The credential is not created at startup."))
            .AddBatchJobClient(static s => (s.BatchUrl, s.JobId) = (new("https://a"), "j"))
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void Settings_do_not_expose_the_key() =>
        Assert.DoesNotContain(
            Clients.Key,
            new BatchJobClientSettings { BatchUrl = new("https://a"), JobId = "j", AccountKey = Clients.Key }.ToString(),
            StringComparison.Ordinal);

    private static IConfiguration Configuration(params (string Key, string Value)[] settings)
    {
        var builder = new ConfigurationBuilder();
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings) values.Add(key, value);
        return builder.AddInMemoryCollection(values).Build();
    }

    private sealed class NoToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("no token here");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("no token here");
    }
}
