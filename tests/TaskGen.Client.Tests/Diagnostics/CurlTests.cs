using System;
using System.IO;
using TaskGen.Client.Diagnostics;

namespace TaskGen.Client.Tests.Diagnostics;

public sealed class CurlTests
{
    [Fact]
    public void Command_is_written_for_the_shell_of_the_system()
    {
        var client = new BatchJobClient(
            new("https://account.region.batch.azure.com"), "job 1", new BatchSharedKeyCredential("account", Clients.Key));
        using var text = new StringWriter();
        client.WriteCurl(new TaskAddParameter { Id = "a", CommandLine = "run" }, text);
        Assert.StartsWith(OperatingSystem.IsWindows() ? "# PowerShell\n@'\n{" : "# POSIX shell\ncurl -X POST 'https://", text.ToString());
    }

    [Fact]
    public void PowerShell_receives_the_body_through_a_pipe()
    {
        using var text = new StringWriter();
        CurlWriter.WriteForPowerShell(
            text, new("https://account/jobs/it's/tasks"), """{"id":"a","commandLine":"say \"Größe\" '@ 'it''s'"}"""u8.ToArray());
        Assert.Equal(
            """
            # PowerShell
            @'
            {
              "id": "a",
              "commandLine": "say \u0022Gr\u00F6\u00DFe\u0022 \u0027@ \u0027it\u0027\u0027s\u0027"
            }
            '@ | curl.exe -X POST 'https://account/jobs/it''s/tasks' `
              -H 'Authorization: ***' `
              -H 'Content-Type: application/json; odata=minimalmetadata' `
              --data-binary '@-'

            """,
            text.ToString());
    }

    [Fact]
    public void Secrets_in_other_properties_are_recognized_by_their_form()
    {
        using var text = new StringWriter();
        CurlWriter.WriteForPosixShell(text, new("https://account/jobs/j/tasks"), """
            {
              "id": "a", "displayName": "Server=s;Password=M4rK3r;", "commandLine": "run --password M4rK3r && curl https://u:M4rK3r@h",
              "dependsOn": { "taskIds": [ "ghp_M4rK3r0123456789012345678901234567890" ] }
            }
            """u8.ToArray());
        Assert.Contains("run --password *** && curl https://u:***@h", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("M4rK3r", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Curl_command_contains_no_secret()
    {
        var (password, token, url) = ("hunter2", "s3cr3t", "https://a.blob/x?sv=1&sig=aBc%2B&se=2");
        var task = new TaskAddParameter
        {
            Id = "a",
            CommandLine = "echo 'it''s'",
            ContainerSettings = new() { ImageName = "ubuntu", Registry = new() { Username = "me", Password = password } },
            EnvironmentSettings = [new() { Name = "TOKEN", Value = token }],
            ResourceFiles = [new() { HttpUrl = url, FilePath = "x" }],
        };
        using var text = new StringWriter();
        CurlWriter.WriteForPosixShell(
            text, new("https://account.region.batch.azure.com/jobs/job%201/tasks?api-version=2024-07-01.20.0"), task.ToUtf8Json());
        Assert.Equal(
            """
            # POSIX shell
            curl -X POST 'https://account.region.batch.azure.com/jobs/job%201/tasks?api-version=2024-07-01.20.0' \
              -H 'Authorization: ***' \
              -H 'Content-Type: application/json; odata=minimalmetadata' \
              --data-binary '{
              "id": "a",
              "commandLine": "echo '\''it'\'''\''s'\''",
              "containerSettings": {
                "imageName": "ubuntu",
                "registry": {
                  "username": "me",
                  "password": "***"
                }
              },
              "environmentSettings": [
                {
                  "name": "TOKEN",
                  "value": "***"
                }
              ],
              "resourceFiles": [
                {
                  "httpUrl": "https://a.blob/x?sv=1&sig=***&se=2",
                  "filePath": "x"
                }
              ]
            }'

            """,
            text.ToString());
    }

    [Fact]
    public void Values_are_masked_only_where_they_have_a_name()
    {
        using var text = new StringWriter();
        CurlWriter.WriteForPosixShell(
            text, new("https://h/p"), """{ "value": "plain", "uploadHeaders": [ { "value": "hidden" } ] }"""u8.ToArray());
        Assert.Contains("\"value\": \"plain\"", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("sig=abc", "sig=***")]
    [InlineData("a sig=abc b", "a sig=*** b")]
    [InlineData("https://x/y?sig=abc%2Bd&se=1", "https://x/y?sig=***&se=1")]
    [InlineData("curl \"https://x/y?sv=1&SIG=abc\" -o z", "curl \"https://x/y?sv=1&SIG=***\" -o z")]
    [InlineData("a design= of ours", "a design= of ours")]
    [InlineData("url%3Fsig%3Dabc", "url%3Fsig%3D***")]
    public void Signatures_are_redacted(string text, string expected) => Assert.Equal(expected, SecretRedactor.Redact(text));

    [Theory]
    [InlineData("https://h/p", "https://h/p")]
    [InlineData("https://h/p?a=b&c", "https://h/p?***")]
    [InlineData("?a", "?***")]
    public void Queries_are_redacted(string url, string expected) => Assert.Equal(expected, SecretRedactor.RedactQuery(url));

    [Theory]
    [InlineData(null, false)]
    [InlineData("name", false)]
    [InlineData("password", true)]
    [InlineData("environmentSettings", true)]
    [InlineData("task.EnvironmentSettings[0].value", true)]
    public void Properties_with_secrets_are_known(string? property, bool expected) =>
        Assert.Equal(expected, SecretRedactor.IsSecretName(property));
}
