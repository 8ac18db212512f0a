using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

/// <summary>The statements that fill a task, up to the first that does something else.</summary>
public sealed class FillStatementsTests
{
    [Theory]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");
        task.DisplayName = s;
        task.EnvironmentSettings.Add(new EnvironmentSetting("A") { Value = "b" });
        Use(task);
        task.RequiredSlots = n;
        """,
        """
        var task = new FramesTask(s).ToBatchTaskCreateOptions();
        Use(task);
        task.RequiredSlots = n;
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        [EnvironmentSetting("A", "b")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");
        task.DisplayName = task.Id;
        task.RequiredSlots = n;
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        task.DisplayName = task.Id;
        task.RequiredSlots = n;
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");
        task.DisplayName += s;
        task.RequiredSlots = n;
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        task.DisplayName += s;
        task.RequiredSlots = n;
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");
        task.EnvironmentSettings.Add(new EnvironmentSetting(task.Id) { Value = "b" });
        task.RequiredSlots = n;
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        task.EnvironmentSettings.Add(new EnvironmentSetting(task.Id) { Value = "b" });
        task.RequiredSlots = n;
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var other = new List<string>();
        var task = new BatchTaskCreateOptions("a", "run");
        other.Add("b");
        task.RequiredSlots = n;
        """,
        """
        var other = new List<string>();
        var task = new FramesTask().ToBatchTaskCreateOptions();
        other.Add("b");
        task.RequiredSlots = n;
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");
        task.EnvironmentSettings.Clear();
        task.RequiredSlots = n;
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        task.EnvironmentSettings.Clear();
        task.RequiredSlots = n;
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        BatchTaskCreateOptions task = new BatchTaskCreateOptions("a", "run"), other = task;
        task.DisplayName = s;
        """,
        """
        BatchTaskCreateOptions task = new FramesTask().ToBatchTaskCreateOptions(), other = task;
        task.DisplayName = s;
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");

        task.DisplayName = s;

        task.RequiredSlots = n;

        Use(task);
        """,
        """
        var task = new FramesTask(s, n).ToBatchTaskCreateOptions();

        Use(task);
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S, [property: RequiredSlots] int N)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run") { RequiredSlots = 0 };
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 0)]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");
        var label = "x" + s;
        task.DisplayName = label;
        Use(task);
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        var label = "x" + s;
        task.DisplayName = label;
        Use(task);
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", GetName());
        task.DisplayName = s;
        """,
        """
        var task = new FramesTask(GetName(), s).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a", CommandLine = "{Name:raw}", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string Name, string S)
        {
        """)]
    public async Task Statements_that_fill_a_task_become_part_of_its_record(string body, string converted) =>
        Assert.Equal(converted, await ConversionVerifier.ConvertStatementsAsync(body));
}
