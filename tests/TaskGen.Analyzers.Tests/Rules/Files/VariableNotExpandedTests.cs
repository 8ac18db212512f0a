using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class VariableNotExpandedTests
{
    [Theory]
    [InlineData("""[OutputFile("*.png", Path = {|TG4017:"logs/$DATE"|}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = {|TG4017:"logs/${{AZ_BATCH_TASK_ID}}/x"|}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = {|TG4017:"logs/%AZ_BATCH_TASK_ID%"|}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = {|TG4017:"logs/$(date)"|}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = {|TG4017:"job/*.txt"|}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = {|TG4017:"job/?.txt"|}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = {|TG4017:"job/../x"|}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = {|TG4017:"../x"|}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", {|TG4017:"$HOME/x"|})]""")]
    [InlineData("""[EnvironmentSetting("PATH", {|TG4017:"$PATH:/opt/bin"|})]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", {|TG4017:"${{AZ_BATCH_TASK_WORKING_DIR}}/out"|})]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", {|TG4017:"%AZ_BATCH_TASK_ID%"|})]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", {|TG4017:"%TEMP%\\x"|})]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", {|TG4017:"$(nproc)"|})]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", {|TG4017:"$(date +%s)"|})]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", {|TG4017:"`hostname`"|})]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", {|TG4017:"${{HOME:-/root}}"|})]""")]
    [InlineData("""[EnvironmentSetting("ROOT", "/opt")] [EnvironmentSetting("OPTIONS", {|TG4017:"$ROOT/bin"|})]""")]
    public Task Is_reported(string attributes) => RuleVerifier.Reports(Source(attributes));

    [Theory]
    [InlineData("""[OutputFile("*.png", Path = "logs/{Name}", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = "logs/2026-01-01/x", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = "a$/$1", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = "100%/x%20y", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = "a..b/...", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = "frames[1]", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[OutputFile("*.png", Path = "%E4%BD%A0", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "pa$word")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "^foo$")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "$schema")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "100%")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "%Y-%m-%d")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "$1 and $2")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "{Name}$HOMEX")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "$(Configuration)")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "a `quoted` word")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "$UNRELATED")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "")]""")]
    [InlineData("""[EnvironmentSetting("OPTIONS", "date +%Y%m%d")]""")]
    public Task Is_not_reported(string attributes) => RuleVerifier.ReportsNothing(Source(attributes));

    [Theory]
    [InlineData("$HOME/x $PATH:/opt/bin $PWD $USER $SHELL $HOSTNAME $TMPDIR/a $DATE")]
    [InlineData("$LD_LIBRARY_PATH:/opt/lib $PYTHONPATH:/opt $CLASSPATH:/opt/a.jar $JAVA_HOME/bin")]
    [InlineData("%APPDATA%\\\\a %LocalAppData%\\\\a %ProgramData%\\\\a %ProgramFiles%\\\\a %UserProfile% %SystemDrive%\\\\a %SystemRoot% %WinDir%")]
    [InlineData("%COMPUTERNAME% %UserName% %NUMBER_OF_PROCESSORS% %TEMP% %tmp%")]
    public async Task Well_known_variables_are_reported(string values)
    {
        foreach (var value in values.Split(' '))
        {
            await RuleVerifier.Reports(Source($$"""[EnvironmentSetting("OPTIONS", {|TG4017:"{{value}}"|})]"""));
        }
    }

    [Theory]
    [InlineData("/bin/sh -c 'eval \\\"run $OPTIONS\\\"'")]
    [InlineData("/bin/sh -c 'envsubst < in > out'")]
    public Task A_value_may_be_expanded_by_the_command_line(string commandLine) => RuleVerifier.ReportsNothing(
        $$"""
        [BatchTask(Id = "a", CommandLine = "{{commandLine}}")]
        [EnvironmentSetting("OPTIONS", "$HOME/x")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[OutputFile("*.png", Path = "$HOME/a", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4017 Warning: <"$HOME/a"> 'outputFiles[0].destination.container.path' contains the variable '$HOME', which the service does not expand in the name of a blob. Use a placeholder, or remove it.""")]
    [InlineData(
        """[OutputFile("*.png", Path = "a/%TEMP%", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4017 Warning: <"a/%TEMP%"> 'outputFiles[0].destination.container.path' contains the variable '%TEMP%', which the service does not expand in the name of a blob. Use a placeholder, or remove it.""")]
    [InlineData(
        """[OutputFile("*.png", Path = "a/$AZ_BATCH_TASK_ID", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4017 Warning: <"a/$AZ_BATCH_TASK_ID"> 'outputFiles[0].destination.container.path' contains the variable '$AZ_BATCH_TASK_ID', which the service does not expand in the name of a blob. Use a placeholder, or remove it.""")]
    [InlineData(
        """[OutputFile("*.png", Path = "a*", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4017 Warning: <"a*"> 'outputFiles[0].destination.container.path' contains the wildcard '*', which the service does not expand in the name of a blob. Use wildcards only in 'filePattern'.""")]
    [InlineData(
        """[OutputFile("*.png", Path = "a?b", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4017 Warning: <"a?b"> 'outputFiles[0].destination.container.path' contains the wildcard '?', which the service does not expand in the name of a blob. Use wildcards only in 'filePattern'.""")]
    [InlineData(
        """[OutputFile("*.png", Path = "../a", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4017 Warning: <"../a"> 'outputFiles[0].destination.container.path' contains '..', which the service does not resolve in the name of a blob. Remove it.""")]
    [InlineData(
        """[OutputFile("*.png", Path = "a/..", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4017 Warning: <"a/.."> 'outputFiles[0].destination.container.path' contains '..', which the service does not resolve in the name of a blob. Remove it.""")]
    [InlineData(
        """[OutputFile("*.png", Path = "a..b", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", Path = "{Name}/../a", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4017 Warning: <"{Name}/../a"> 'outputFiles[0].destination.container.path' contains '..', which the service does not resolve in the name of a blob. Remove it.""")]
    [InlineData(
        """[OutputFile("*.png", Path = "{Name}$", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", Path = "$A/*", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4017 Warning: <"$A/*"> 'outputFiles[0].destination.container.path' contains the variable '$A', which the service does not expand in the name of a blob. Use a placeholder, or remove it.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "$HOME/x")]""",
        """TG4017 Warning: <"$HOME/x"> 'environmentSettings[0].value' contains the variable '$HOME', but environment variables are set without a shell, so it is not expanded. Set it in the command line.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "${{HOME}}")]""",
        """TG4017 Warning: <"${{HOME}}"> 'environmentSettings[0].value' contains the variable '${HOME}', but environment variables are set without a shell, so it is not expanded. Set it in the command line.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "%TEMP%")]""",
        """TG4017 Warning: <"%TEMP%"> 'environmentSettings[0].value' contains the variable '%TEMP%', but environment variables are set without a shell, so it is not expanded. Set it in the command line.""")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "$UNKNOWN")]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("B", "1")] [EnvironmentSetting("A", "$B")]""",
        """TG4017 Warning: <"$B"> 'environmentSettings[1].value' contains the variable '$B', but environment variables are set without a shell, so it is not expanded. Set it in the command line.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("B", "1")] [EnvironmentSetting("A", "$b")]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "$AZ_BATCH_TASK_ID")]""",
        """TG4017 Warning: <"$AZ_BATCH_TASK_ID"> 'environmentSettings[0].value' contains the variable '$AZ_BATCH_TASK_ID', but environment variables are set without a shell, so it is not expanded. Set it in the command line.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "$(date +%s)")]""",
        """TG4017 Warning: <"$(date +%s)"> 'environmentSettings[0].value' contains the substitution '$(date +%s)', but environment variables are set without a shell, so it does not run. Set it in the command line.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "`date`")]""",
        """TG4017 Warning: <"`date`"> 'environmentSettings[0].value' contains the substitution '`date`', but environment variables are set without a shell, so it does not run. Set it in the command line.""")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "$(mycmd)")]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "$HOME $(date)")]""",
        """TG4017 Warning: <"$HOME $(date)"> 'environmentSettings[0].value' contains the variable '$HOME', but environment variables are set without a shell, so it is not expanded. Set it in the command line.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "$UNKNOWN $HOME")]""",
        """TG4017 Warning: <"$UNKNOWN $HOME"> 'environmentSettings[0].value' contains the variable '$HOME', but environment variables are set without a shell, so it is not expanded. Set it in the command line.""")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'eval run $A'")] [EnvironmentSetting("A", "$HOME")]""", "")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run")] [EnvironmentSetting("A", "$HO{Name}ME")]""", "")]
    [InlineData(
        """new EnvironmentSetting { Name = "A", Value = "$HOME" }""",
        """TG4017 Warning: <"$HOME"> 'EnvironmentSetting.value' contains the variable '$HOME', but environment variables are set without a shell, so it is not expanded. Set it in the command line.""")]
    [InlineData(
        """new OutputFileBlobContainerDestination { ContainerUrl = "https://h/c?sig=", Path = "a*" }""",
        """TG4017 Warning: <"a*"> 'OutputFileBlobContainerDestination.path' contains the wildcard '*', which the service does not expand in the name of a blob. Use wildcards only in 'filePattern'.""")]
    public async Task A_message_says_what_is_not_expanded(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string attributes) =>
        $$"""
        [BatchTask(Id = "{Name}", CommandLine = "run")]
        {{attributes}}
        public sealed partial record Render(string Name);
        """;
}
