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
    [InlineData("--memory 1g --memory-swap 2g --memory-swappiness 60 --memory-reservation 512m --kernel-memory 50m --shm-size 64m "
        + "--oom-kill-disable --oom-score-adj 100 --tmpfs /run:rw")]
    [InlineData("--cpus 1.5 --cpu-shares 512 --cpu-period 50000 --cpu-quota 25000 --cpu-rt-period 1000 --cpu-rt-runtime 950 "
        + "--cpuset-cpus 0-3 --cpuset-mems 0,1 --pids-limit 100 --ulimit nofile=1024 --cgroup-parent /batch --cgroupns private")]
    [InlineData("--cpu-count 2 --cpu-percent 80 --io-maxbandwidth 1m --io-maxiops 100 --isolation hyperv --platform windows/amd64")]
    [InlineData("--blkio-weight 300 --blkio-weight-device /dev/sda:200 --device /dev/fuse --device-cgroup-rule 'c 42:* rmw' "
        + "--device-read-bps /dev/sda:1mb --device-read-iops /dev/sda:1000 --device-write-bps /dev/sda:1mb "
        + "--device-write-iops /dev/sda:1000")]
    [InlineData("--network n --network-alias a --net n --net-alias a --ip 10.0.0.2 --ip6 2001:db8::33 --link-local-ip 169.254.0.2 "
        + "--link db --mac-address 92:d0:c6:0a:29:33 --hostname h --domainname d --dns 8.8.8.8 --dns-opt a --dns-option a --dns-search d "
        + "--add-host a:127.0.0.1 --publish 80:80 --publish-all --expose 80")]
    [InlineData("--health-cmd run --health-interval 5s --health-retries 3 --health-start-interval 1s --health-start-period 5s "
        + "--health-timeout 5s --no-healthcheck --restart no --stop-signal SIGINT --stop-timeout 10 --init --rm")]
    [InlineData("--privileged --cap-add ALL --cap-drop ALL --security-opt no-new-privileges --user 0 --userns host --group-add video "
        + "--ipc host --pid host --uts host --read-only --sysctl net.ipv4.ip_forward=1 --runtime runc --disable-content-trust "
        + "--use-api-socket")]
    [InlineData("--mount type=tmpfs,target=/t --volume /a:/b --volume-driver local --volumes-from a --workdir /b --storage-opt size=1G")]
    [InlineData("--env A=b --env-file .env --label a=b --label-file l --annotation a=b --name n --cidfile c --log-driver none "
        + "--log-opt a=b --entrypoint e --attach STDOUT --interactive --tty --pull always --quiet --help")]
    [InlineData("-a STDIN -c 512 -e A=b -h name -l a=b -m 1g -p 80:80 -u 0 -v /a:/b -w /b -i -P -q -t")]
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

    [Theory]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--detach")]""",
        "TG2006 Warning: <--detach> '--detach' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-d")]""",
        "TG2006 Warning: <-d> '-d' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-itd --rm")]""",
        "TG2006 Warning: <-itd> '-itd' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <-it --rm>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-dit")]""",
        "TG2006 Warning: <-dit> '-dit' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <-it>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-di -e A")]""",
        "TG2006 Warning: <-di> '-di' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <-i -e A>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-de A=1 --rm")]""",
        "TG2006 Warning: <-de> '-de' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <-e A=1 --rm>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--sig-proxy=false")]""",
        "TG2006 Warning: <--sig-proxy=false> '--sig-proxy' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--sig-proxy false")]""",
        """
        TG2006 Warning: <--sig-proxy> '--sig-proxy' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <>
        TG2006 Warning: <false> 'false' in 'containerSettings.containerRunOptions' is not an option, so 'docker create' reads it as the name of the image. Remove it. | Text: <>
        """)]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--detach-keys ctrl-x --rm")]""",
        "TG2006 Warning: <--detach-keys> '--detach-keys' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <--rm>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--detach-keys --rm")]""",
        "TG2006 Warning: <--detach-keys> '--detach-keys' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <--rm>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--gpus")]""",
        "TG2006 Warning: <--gpus> '--gpus' in 'containerSettings.containerRunOptions' is set by the service on nodes that support it. Remove it. | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--gpus all")]""",
        "TG2006 Warning: <--gpus> '--gpus' in 'containerSettings.containerRunOptions' is set by the service on nodes that support it. Remove it. | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--gpus --rm")]""",
        "TG2006 Warning: <--gpus> '--gpus' in 'containerSettings.containerRunOptions' is set by the service on nodes that support it. Remove it. | Text: <--rm>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--memroy 2g --rm")]""",
        "TG2006 Warning: <--memroy> '--memroy' in 'containerSettings.containerRunOptions' is not an option of 'docker create', so the task fails before it starts. Did you mean '--memory'? | Text: <--rm>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--memroy")]""",
        "TG2006 Warning: <--memroy> '--memroy' in 'containerSettings.containerRunOptions' is not an option of 'docker create', so the task fails before it starts. Did you mean '--memory'? | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--unknown=1")]""",
        "TG2006 Warning: <--unknown=1> '--unknown' in 'containerSettings.containerRunOptions' is not an option of 'docker create', so the task fails before it starts. Remove it. | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--unknown x")]""",
        "TG2006 Warning: <--unknown> '--unknown' in 'containerSettings.containerRunOptions' is not an option of 'docker create', so the task fails before it starts. Remove it. | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-rm")]""",
        "TG2006 Warning: <-rm> '-rm' in 'containerSettings.containerRunOptions' is not an option of 'docker create', so the task fails before it starts. Did you mean '--rm'? | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-x")]""",
        "TG2006 Warning: <-x> '-x' in 'containerSettings.containerRunOptions' is not an option of 'docker create', so the task fails before it starts. Remove it. | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--")]""",
        "TG2006 Warning: <--> '--' in 'containerSettings.containerRunOptions' is not an option, so 'docker create' reads it as the name of the image. Remove it. | Text: <>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "- --rm")]""",
        "TG2006 Warning: <-> '-' in 'containerSettings.containerRunOptions' is not an option, so 'docker create' reads it as the name of the image. Remove it. | Text: <--rm>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "worker")]""",
        "TG2006 Warning: <worker> 'worker' in 'containerSettings.containerRunOptions' is not an option, so 'docker create' reads it as the name of the image. Remove it. | Text: <>")]
    [InlineData("""[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--name")]""", "")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "{Name} worker start")]""",
        """
        TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'containerSettings.containerRunOptions' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.
        TG2006 Warning: <start> 'start' in 'containerSettings.containerRunOptions' is not an option, so 'docker create' reads it as the name of the image. Remove it. | Text: <{Name} worker>
        """)]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-e{Name} -d")]""",
        """
        TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'containerSettings.containerRunOptions' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.
        TG2006 Warning: <-d> '-d' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <-e{Name}>
        """)]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "{Name}")]""",
        "TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'containerSettings.containerRunOptions' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "x{Name}")]""",
        """
        TG2006 Warning: <x{Name}> 'x{Name}' in 'containerSettings.containerRunOptions' is not an option, so 'docker create' reads it as the name of the image. Remove it. | Text: <>
        TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'containerSettings.containerRunOptions' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.
        """)]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--rm  -d  --init")]""",
        "TG2006 Warning: <-d> '-d' in 'containerSettings.containerRunOptions' is an option of 'docker run', but the service runs 'docker create', which rejects it. Remove it. | Text: <--rm  --init>")]
    [InlineData("""[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "--memory")]""", "")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", ContainerRunOptions = "-z=1")]""",
        "TG2006 Warning: <-z=1> '-z' in 'containerSettings.containerRunOptions' is not an option of 'docker create', so the task fails before it starts. Remove it. | Text: <>")]
    public async Task A_message_says_why_and_the_fix_removes_all(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

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
