using System.Threading.Tasks;

namespace TaskGen.Tool.Tests;

public sealed class CheckTests
{
    [Fact]
    public async Task Findings_are_told_with_their_line_and_column_as_compilers_do()
    {
        using var tool = new Tool();
        tool.Write("task.json", """
            {
              "id": "a b",
              "commandLine": "echo $HOME",
              "comandLine": "x",
              "requiredSlots": "2",
              "exitConditions": {
                "exitCodeRanges": [ { "start": 4, "end": 2, "exitOptions": { "jobAction": "end" } } ]
              }
            }
            """);
        var (exitCode, output, error) = await tool.RunAsync(null, "check", "task.json");
        Assert.Equal(1, exitCode);
        Assert.Equal("1 task(s): 5 error(s), 2 warning(s).\n", error);
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(7, lines.Length);
        Assert.StartsWith("task.json(2,9): error TG1003: ", lines[0]);
        Assert.StartsWith("task.json(3,18): warning TG1006: ", lines[1]);
        Assert.Equal("task.json(4,3): error TGJ001: comandLine is no property of TaskAddParameter, and the service refuses what it doesn't know: 'commandLine' is meant?", lines[2]);
        Assert.Equal("task.json(5,20): error TGJ002: requiredSlots is a whole number of 32 bits.", lines[3]);
        Assert.StartsWith("task.json(7,36): error TG3001: ", lines[4]);
        Assert.StartsWith("task.json(7,64): warning TG3003: ", lines[5]);
        Assert.Equal("task.json(7,79): error TGJ002: exitConditions.exitCodeRanges[0].exitOptions.jobAction is one of none, disable, terminate; 'end' is none.", lines[6]);
    }

    [Theory]
    [InlineData("""{ "id": "a", "commandLine": "run" }""", 0)]
    [InlineData("""[ { "id": "a", "commandLine": "run" }, { "id": "b", "commandLine": "run" } ]""", 0)]
    [InlineData("""{ "value": [ { "id": "a", "commandLine": "run", "displayName": null } ] }""", 0)]
    [InlineData("""{ "id": "a" }""", 1)]
    [InlineData("""[ { "id": "a", "commandLine": "run" }, 7 ]""", 1)]
    [InlineData("""{ "id": "a", """, 1)]
    [InlineData("", 1)]
    public async Task Files_of_all_forms_are_read_and_the_exit_code_says_what_was_found(string json, int expected)
    {
        using var tool = new Tool();
        Assert.Equal(expected, (await tool.RunAsync(json, "check", "-")).ExitCode);
    }

    [Fact]
    public async Task A_warning_fails_the_check_where_it_is_asked_to()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a", "commandLine": "echo $HOME" }""");
        Assert.Equal(0, (await tool.RunAsync(null, "check", "a.json")).ExitCode);
        Assert.Equal(1, (await tool.RunAsync(null, "check", "--warnaserror", "a.json")).ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_and_the_others_are_read()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a b", "commandLine": "run" }""");
        var (exitCode, output, error) = await tool.RunAsync(null, "check", "none.json", "a.json");
        Assert.Equal(2, exitCode);
        Assert.Contains("a.json(1,9): error TG1003", output);
        Assert.Contains("none.json", error);
    }
}
