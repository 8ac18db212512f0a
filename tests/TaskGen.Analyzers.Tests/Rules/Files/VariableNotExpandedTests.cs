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
    [InlineData("/bin/sh -c 'eval \\\"run $OPTIONS\\\"'")]
    [InlineData("/bin/sh -c 'envsubst < in > out'")]
    public Task A_value_may_be_expanded_by_the_command_line(string commandLine) => RuleVerifier.ReportsNothing(
        $$"""
        [BatchTask(Id = "a", CommandLine = "{{commandLine}}")]
        [EnvironmentSetting("OPTIONS", "$HOME/x")]
        public sealed partial class Render;
        """);

    private static string Source(string attributes) =>
        $$"""
        [BatchTask(Id = "{Name}", CommandLine = "run")]
        {{attributes}}
        public sealed partial record Render(string Name);
        """;
}
