using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class DockerInsideContainerTests
{
    [Theory]
    [InlineData("""{|TG2009:"docker run r.io/app:1"|}""")]
    [InlineData("""{|TG2009:"docker pull r.io/app:1"|}""")]
    [InlineData("""{|TG2009:"/usr/bin/docker run app"|}""")]
    [InlineData("""{|TG2009:"sudo docker run app"|}""")]
    [InlineData("""{|TG2009:"docker container run app"|}""")]
    [InlineData("""{|TG2009:"/bin/sh -c 'docker run app'"|}""")]
    [InlineData("""{|TG2009:"/bin/bash -c 'cd x && docker pull app'"|}""")]
    [InlineData("""{|TG2009:"/bin/bash -c 'for i in 1 2; do docker run app; done'"|}""")]
    [InlineData("""{|TG2009:"cmd /c docker run app"|}""")]
    public Task Is_reported(string commandLine) => RuleVerifier.Reports(Source(commandLine));

    [Theory]
    [InlineData("\"docker ps\"")]
    [InlineData("\"/bin/sh -c 'echo docker run'\"")]
    [InlineData("\"python docker run\"")]
    [InlineData("\"/app/docker-run\"")]
    [InlineData("\"run docker run\"")]
    [InlineData("\"/bin/sh -c './mydocker run app'\"")]
    public Task Is_not_reported(string commandLine) => RuleVerifier.ReportsNothing(Source(commandLine));

    [Theory]
    [InlineData("")]
    [InlineData("[TaskContainerSettings(\"docker:27-cli\")]")]
    [InlineData("[TaskContainerSettings(\"r.io/docker:1\")]")]
    [InlineData("[TaskContainerSettings(\"r.io/app:1\", ContainerRunOptions = \"-v /var/run/docker.sock:/var/run/docker.sock\")]")]
    public Task Is_not_reported_where_docker_is_available(string settings) => RuleVerifier.ReportsNothing(
        $$"""
        [BatchTask(Id = "a", CommandLine = "docker run r.io/app:1")]
        {{settings}}
        public sealed partial class Render;
        """);

    [Fact]
    public Task The_coordination_command_is_checked() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [MultiInstanceSettings({|TG2009:"docker pull r.io/app:1"|})]
        public sealed partial class Render;
        """);

    private static string Source(string commandLine) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = {{commandLine}})]
        [TaskContainerSettings("r.io/app:1")]
        public sealed partial class Render;
        """;
}
