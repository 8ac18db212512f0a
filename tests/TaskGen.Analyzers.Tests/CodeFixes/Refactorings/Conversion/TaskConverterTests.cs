using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

/// <summary>What becomes of the code that creates a task, and of what cannot be converted.</summary>
public sealed class TaskConverterTests
{
    [Theory]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run"); // first
        // second
        task.DisplayName = s; // third
        /* fourth */ task.RequiredSlots = n;
        // fifth
        Use(task);
        """,
        """
        // second
        // third
        /* fourth */
        var task = new FramesTask(s, n).ToBatchTaskCreateOptions(); // first
        // fifth
        Use(task);
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S, [property: RequiredSlots] int N)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run"); task.DisplayName = s; task.RequiredSlots = n; Use(task);
        """,
        """
        var task = new FramesTask(s, n).ToBatchTaskCreateOptions(); Use(task);
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S, [property: RequiredSlots] int N)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run") // first
        {
            // second
            DisplayName = s, // third
            RequiredSlots = /* fourth */ n,
        };
        """,
        """
        // first
        // second
        // third
        /* fourth */
        var task = new FramesTask(s, n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S, [property: RequiredSlots] int N)
        {
        """)]
    [InlineData(
        """
        var task = /* before */ new BatchTaskCreateOptions("a", "run") /* after */;
        """,
        """
        var task = /* before */ new FramesTask().ToBatchTaskCreateOptions() /* after */;
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run"); task.DisplayName = s; task.RequiredSlots = n;
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
        var task = new BatchTaskCreateOptions("a", "run");
        task.DisplayName = s; task.RequiredSlots = n;
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
        var task = new BatchTaskCreateOptions("a", "run");
        task.DisplayName = s; Use(task);
        """,
        """
        var task = new FramesTask(s).ToBatchTaskCreateOptions();
        Use(task);
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");

        // first
        task.DisplayName = s;

        task.RequiredSlots = n; Use(task);
        """,
        """
        // first
        var task = new FramesTask(s, n).ToBatchTaskCreateOptions();

        Use(task);
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S, [property: RequiredSlots] int N)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");

        task.DisplayName = s;

        Use(task);
        """,
        """
        var task = new FramesTask(s).ToBatchTaskCreateOptions();

        Use(task);
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    public async Task Comments_and_other_statements_keep_their_lines(string body, string converted) =>
        Assert.Equal(converted, await ConversionVerifier.ConvertStatementsAsync(body));

    [Theory]
    [InlineData(
        """
        BatchTaskCreateOptions task = new BatchTaskCreateOptions("a", "run") { UserIdentity = Identity() }, other = task;
        """,
        """
        // Not converted to TaskGen: the value of 'UserIdentity' cannot be read.
        BatchTaskCreateOptions task = new BatchTaskCreateOptions("a", "run") { UserIdentity = Identity() }, other = task;
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run"); task.DisplayName = s; task.UserIdentity = Identity(); task.RequiredSlots = n;
        Use(task);
        """,
        """
        var task = new FramesTask(s, n).ToBatchTaskCreateOptions();
        /* Not converted to TaskGen: the value of 'UserIdentity' cannot be read. */ task.UserIdentity = Identity();
        Use(task);
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S, [property: RequiredSlots] int N)
        {
        """)]
    [InlineData(
        """
        #if true
        var task = new BatchTaskCreateOptions("a", "run");
        #endif
        task.DisplayName = s;
        """,
        """
        #if true
        // Not converted to TaskGen: the code contains preprocessor directives.
        var task = new BatchTaskCreateOptions("a", "run");
        #endif
        task.DisplayName = s;
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run")
        {
        #if true
            DisplayName = s,
        #endif
        };
        """,
        """
        // Not converted to TaskGen: the code contains preprocessor directives.
        var task = new BatchTaskCreateOptions("a", "run")
        {
        #if true
            DisplayName = s,
        #endif
        };
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("", "run");
        """,
        """
        // Not converted to TaskGen: the id or the command line is missing.
        var task = new BatchTaskCreateOptions("", "run");
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions(null!, "run");
        """,
        """
        // Not converted to TaskGen: the id or the command line is missing.
        var task = new BatchTaskCreateOptions(null!, "run");
        """)]
    [InlineData(
        """
        if (flag)
            Use(new BatchTaskCreateOptions("a", "run") { UserIdentity = Identity(), Constraints = Limits(), ExitConditions = Conditions() });
        """,
        """
        if (flag)
            // Not converted to TaskGen: the values of 'UserIdentity', 'Constraints', and 'ExitConditions' cannot be read.
            Use(new BatchTaskCreateOptions("a", "run") { UserIdentity = Identity(), Constraints = Limits(), ExitConditions = Conditions() });
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run") { UserIdentity = Identity(), Constraints = Limits(), DisplayName = s };
        """,
        """
        var task = new FramesTask(s).ToBatchTaskCreateOptions();
        // Not converted to TaskGen: the values of 'UserIdentity' and 'Constraints' cannot be read.
        task.UserIdentity = Identity();
        task.Constraints = Limits();
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run") { EnvironmentSettings = { Settings(), Settings() } };
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        // Not converted to TaskGen: the value of 'EnvironmentSettings' cannot be read.
        task.EnvironmentSettings.Add(Settings());
        task.EnvironmentSettings.Add(Settings());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run") { EnvironmentSettings = { }, ResourceFiles = { Input() } };
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        // Not converted to TaskGen: the values of 'EnvironmentSettings' and 'ResourceFiles' cannot be read.
        task.ResourceFiles.Add(Input());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run") { UserIdentity = { Username = s } };
        """,
        """
        // Not converted to TaskGen: a part of the initializer cannot be written as a statement.
        var task = new BatchTaskCreateOptions("a", "run") { UserIdentity = { Username = s } };
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");
        task.UserIdentity = Identity();
        task.UserIdentity = new UserIdentity { Username = "u" };
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        // Not converted to TaskGen: the value of 'UserIdentity' cannot be read.
        task.UserIdentity = Identity();
        task.UserIdentity = new UserIdentity { Username = "u" };
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run");
        task.Unknown = 3;
        task.DisplayName = "x";
        """,
        """
        var task = new FramesTask().ToBatchTaskCreateOptions();
        // Not converted to TaskGen: the value of 'Unknown' cannot be read.
        task.Unknown = 3;
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "x")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + (int.TryParse(s, out var number) ? number : 0), "run " + n);
        """,
        """
        // Not converted to TaskGen: the id or the command line depends on code that cannot be moved.
        var task = new BatchTaskCreateOptions("a-" + (int.TryParse(s, out var number) ? number : 0), "run " + n);
        """)]
    [InlineData(
        """
        var limits = new BatchTaskConstraints { MaxTaskRetryCount = 2, MaxWallClockTime = TimeSpan.FromDays(n) };
        var task = ⟦⟧new BatchTaskCreateOptions("a", "run") { Constraints = limits };
        """,
        """
        var limits = new BatchTaskConstraints { MaxTaskRetryCount = 2, MaxWallClockTime = TimeSpan.FromDays(n) };
        var task = new FramesTask().ToBatchTaskCreateOptions();
        // Not converted to TaskGen: the value of 'Constraints' cannot be read.
        task.Constraints = limits;
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a", "run") { ContainerSettings = new BatchTaskContainerSettings("u:1") { WorkingDirectory = new ContainerWorkingDirectory("home") } };
        """,
        """
        // Not converted to TaskGen: the task has an invalid value.
        var task = new BatchTaskCreateOptions("a", "run") { ContainerSettings = new BatchTaskContainerSettings("u:1") { WorkingDirectory = new ContainerWorkingDirectory("home") } };
        """)]
    public async Task What_cannot_be_converted_stays_with_a_comment(string body, string converted) =>
        Assert.Equal(converted, await ConversionVerifier.ConvertStatementsAsync(body));

    [Theory]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("render-frames", "run"));
        """,
        """
        Use(new RenderFramesTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "render-frames", CommandLine = "run")]
        internal sealed partial record RenderFramesTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions($"frame-{n}-of-{large}", "run"));
        """,
        """
        Use(new FrameOfTask(n, large).ToBatchTaskCreateOptions());
        [BatchTask(Id = "frame-{N}-of-{Large}", CommandLine = "run")]
        internal sealed partial record FrameOfTask(int N, long Large)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions(s, "run"));
        """,
        """
        Use(new FramesTask(s).ToBatchTaskCreateOptions());
        [BatchTask(Id = "{S}", CommandLine = "run")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    [InlineData(
        """
        var mergeStep = new BatchTaskCreateOptions(s, "run");
        """,
        """
        var mergeStep = new MergeStepTask(s).ToBatchTaskCreateOptions();
        [BatchTask(Id = "{S}", CommandLine = "run")]
        internal sealed partial record MergeStepTask(string S)
        {
        """)]
    [InlineData(
        """
        var cloudTask = new BatchTaskCreateOptions(s, "run");
        """,
        """
        var cloudTask = new FramesTask(s).ToBatchTaskCreateOptions();
        [BatchTask(Id = "{S}", CommandLine = "run")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    [InlineData(
        """
        Func<BatchTaskCreateOptions> make = () => new BatchTaskCreateOptions(s, "run");
        """,
        """
        Func<BatchTaskCreateOptions> make = () => new FramesTask(s).ToBatchTaskCreateOptions();
        [BatchTask(Id = "{S}", CommandLine = "run")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("7", "run"));
        """,
        """
        Use(new FramesTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "7", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("render-2024", "run"));
        """,
        """
        Use(new RenderTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "render-2024", CommandLine = "run")]
        internal sealed partial record RenderTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("2nd-pass", "run"));
        """,
        """
        Use(new FramesTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "2nd-pass", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("step2-merge", "run"));
        """,
        """
        Use(new Step2MergeTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "step2-merge", CommandLine = "run")]
        internal sealed partial record Step2MergeTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("ab", "run"));
        """,
        """
        Use(new AbTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "ab", CommandLine = "run")]
        internal sealed partial record AbTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a1", "run"));
        """,
        """
        Use(new FramesTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "a1", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("merge-task", "run"));
        """,
        """
        Use(new MergeTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "merge-task", CommandLine = "run")]
        internal sealed partial record MergeTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("task", "run"));
        """,
        """
        Use(new FramesTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "task", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("consumer", "run"));
        """,
        """
        Use(new ConsumerTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "consumer", CommandLine = "run")]
        internal sealed partial record ConsumerTask()
        {
        """)]
    public async Task A_record_is_named_after_the_id_the_variable_or_the_method(string body, string converted) =>
        Assert.Equal(converted, await ConversionVerifier.ConvertStatementsAsync(body));
}
