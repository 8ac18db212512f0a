using System.Threading.Tasks;
using TaskGen.CodeFixes.Container;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class ContainerRunOptionNotSupportedTests
{
    [Theory]
    [InlineData("{|TG2006:--detach|} --rm")]
    [InlineData("{|TG2006:-d|}")]
    [InlineData("--rm {|TG2006:-itd|}")]
    [InlineData("{|TG2006:--sig-proxy=false|}")]
    [InlineData("{|TG2006:--detach-keys|} ctrl-x --rm")]
    [InlineData("{|TG2006:--gpus|} all")]
    [InlineData("{|TG2006:--gpus=all|} --ipc=host")]
    [InlineData("{|TG2006:--memroy|} 2g")]
    [InlineData("{|TG2006:--unknown=1|}")]
    [InlineData("{|TG2006:-rm|}")]
    [InlineData("{|TG2006:worker|} {|TG2006:start|}")]
    [InlineData("--rm {|TG2006:ubuntu|}")]
    [InlineData("{|TG2006:--|} --rm")]
    [InlineData("-v /a:/b {|TG2006:/c:/d|}")]
    [InlineData("{|TG2006:-x|} {|TG2006:-d|} --name a")]
    [InlineData("{|TG2006:--mem=2g|}")]
    public Task Is_reported(string options) => RuleVerifier.Reports(Source(options));

    [Theory]
    [InlineData("--rm --workdir /app")]
    [InlineData("-w /app")]
    [InlineData("--rm --name worker")]
    [InlineData("-v /a:/b -e KEY=value")]
    [InlineData("-it --rm")]
    [InlineData("-eKEY=value -p8080:80")]
    [InlineData("-itv /a:/b")]
    [InlineData("--volume=/a:/b:ro")]
    [InlineData("--shm-size 2g --ipc=host --ulimit memlock=-1")]
    [InlineData("--env-file .env --user 0:0")]
    [InlineData("--mount type=bind,source=/a,target=/b")]
    [InlineData("--entrypoint ''")]
    [InlineData("--network host --add-host a:127.0.0.1 --cap-add SYS_PTRACE --security-opt seccomp=unconfined")]
    [InlineData("-v $AZ_BATCH_NODE_SHARED_DIR:/shared")]
    [InlineData("-e")]
    [InlineData("")]
    public Task Is_not_reported(string options) => RuleVerifier.ReportsNothing(Source(options));

    [Theory]
    [InlineData("{Options}")]
    [InlineData("{Options} value --rm")]
    [InlineData("--{Options} --rm")]
    [InlineData("--name {Options}")]
    [InlineData("-e {Options}=1")]
    [InlineData("-m{Options}")]
    public Task A_placeholder_may_be_any_option(string options) => RuleVerifier.ReportsNothing(TemplateSource(options));

    [Fact]
    public Task A_word_after_a_placeholder_with_braces_is_marked() =>
        RuleVerifier.Reports(TemplateSource("-e A={{}} --name {Options} {|TG2006:worker|}"));

    [Fact]
    public Task A_record_is_checked() => RuleVerifier.Reports(
        """
        public static class Settings
        {
            public static TaskContainerSettings Default { get; } = new() { ImageName = "ubuntu:24.04", ContainerRunOptions = "--rm {|TG2006:-d|}" };
        }
        """);

    [Fact]
    public Task Every_option_is_fixed_at_once() => RuleVerifier.Fixes<ContainerRunOptionNotSupportedFix>(
        Source("{|TG2006:--detach|} --rm {|TG2006:-itd|} {|TG2006:--gpus|} all -v C:\\\\data:/data {|TG2006:worker|}"),
        Source("--rm -it -v C:\\\\data:/data"));

    [Fact]
    public async Task The_message_shows_the_option_as_it_is_written()
    {
        var diagnostics = await Analysis.RunAsync(Source("C:\\\\data"));
        Assert.Equal(
            @"'C:\data' in 'containerSettings.containerRunOptions' is not an option, so 'docker create' reads it as the name of the image. Remove it.",
            Assert.Single(diagnostics).GetMessage());
    }

    private static string TemplateSource(string options) =>
        $$$"""
        [BatchTask(Id = "a-{Number}", CommandLine = "./run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "{{{options}}}")]
        public sealed partial record Render(int Number, string Options);
        """;

    private static string Source(string options) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "./run")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "{{options}}")]
        public sealed partial class Render;
        """;
}
