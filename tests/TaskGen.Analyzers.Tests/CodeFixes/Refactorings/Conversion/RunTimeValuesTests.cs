using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

/// <summary>Run-time values, which become templates, parameters, and members.</summary>
public sealed class RunTimeValuesTests
{
    [Theory]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions($"a-{n}-{n:D4}-{n:N0}-{n:X}-{n:D}x{n:d2}", "run"));
        """,
        """
        Use(new AXTask(n, $"{n:N0}").ToBatchTaskCreateOptions());
        [BatchTask(Id = "a-{N}-{N:D4}-{NValue}-{N:X}-{N:D}x{N:d2}", CommandLine = "run")]
        internal sealed partial record AXTask(int N, string NValue)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions($"a-{run}-{run:N}-{run:D}-{run:n}-{run:d}-{run:B}", "run"));
        """,
        """
        Use(new FramesTask(run, $"{run:B}").ToBatchTaskCreateOptions());
        [BatchTask(Id = "a-{Run}-{Run:N}-{Run:D}-{Run:n}-{Run:d}-{RunValue}", CommandLine = "run")]
        internal sealed partial record FramesTask(Guid Run, string RunValue)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions($"a-{flag}-{small}-{large}-{ratio}-{weekday}", "run"));
        """,
        """
        Use(new FramesTask(flag, small, large, $"{ratio}", $"{weekday}").ToBatchTaskCreateOptions());
        [BatchTask(Id = "a-{Flag}-{Small}-{Large}-{Ratio}-{Weekday}", CommandLine = "run")]
        internal sealed partial record FramesTask(bool Flag, byte Small, long Large, string Ratio, string Weekday)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions($"a-{n,4}", "run"));
        """,
        """
        Use(new FramesTask($"a-{n,4}").ToBatchTaskCreateOptions());
        [BatchTask(Id = "{Id}", CommandLine = "run")]
        internal sealed partial record FramesTask(string Id)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", string.Format("run {0:D3} {1}", n, s)));
        """,
        """
        Use(new FramesTask(string.Format("run {0:D3} {1}", n, s)).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "{Format:raw}")]
        internal sealed partial record FramesTask(string Format)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a-" + maybe, $"run {maybe} {items[0]} {file.Name} {file.FullName} {s.Length} {s.Trim()}"));
        """,
        """
        Use(new FramesTask(maybe ?? "", items[0], file.Name, file.FullName, s.Length, s.Trim()).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a-{Maybe}", CommandLine = "run {Maybe:raw} {Items:raw} {FileName:raw} {FullName:raw} {S} {Trim:raw}")]
        internal sealed partial record FramesTask(string Maybe, string Items, string FileName, string FullName, int S, string Trim)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", s) { DisplayName = maybe });
        """,
        """
        Use(new FramesTask(s, maybe).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "{S:raw}")]
        internal sealed partial record FramesTask(string S, [property: TaskDisplayName] string? Maybe)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { DisplayName = maybe ?? s });
        """,
        """
        Use(new FramesTask(maybe ?? s).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{DisplayName}")]
        internal sealed partial record FramesTask(string DisplayName)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { DisplayName = flag ? s : maybe });
        """,
        """
        Use(new FramesTask(flag ? s : maybe).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask([property: TaskDisplayName] string? DisplayName)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { DisplayName = uri.ToString(), AffinityInfo = new BatchAffinityInfo(uri.AbsoluteUri) });
        """,
        """
        Use(new FramesTask(uri.ToString(), uri.AbsoluteUri).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Uri}")]
        [AffinityInformation("{AbsoluteUri}")]
        internal sealed partial record FramesTask(string Uri, string AbsoluteUri)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = uri, FilePath = "x" } } });
        """,
        """
        Use(new FramesTask(uri).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "{Uri}", FilePath = "x")]
        internal sealed partial record FramesTask(Uri Uri)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = link, FilePath = "x" } } });
        """,
        """
        Use(new FramesTask(link?.AbsoluteUri).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(string? Link)
        {
            /// <summary>Gets the value of <c>resourceFiles</c>.</summary>
            [ResourceFile]
            public IReadOnlyList<ResourceFile> ResourceFiles => new ResourceFile[] { new ResourceFile { HttpUrl = Link, FilePath = "x" } };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = new Uri("https://e.com"), FilePath = "x" } } });
        """,
        """
        Use(new FramesTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://e.com/", FilePath = "x")]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = new Uri(s), FilePath = maybe } } });
        """,
        """
        Use(new FramesTask((new Uri(s)).AbsoluteUri, maybe).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(string S, string? Maybe)
        {
            /// <summary>Gets the value of <c>resourceFiles</c>.</summary>
            [ResourceFile]
            public IReadOnlyList<ResourceFile> ResourceFiles => new ResourceFile[] { new ResourceFile { HttpUrl = S, FilePath = Maybe } };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = link, FilePath = "x", IdentityReference = new BatchNodeIdentityReference { ResourceId = identity } } } });
        """,
        """
        Use(new FramesTask(link?.AbsoluteUri, identity.ToString()).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(string? Link, string Identity)
        {
            /// <summary>Gets the value of <c>resourceFiles</c>.</summary>
            [ResourceFile]
            public IReadOnlyList<ResourceFile> ResourceFiles => new ResourceFile[] { new ResourceFile { HttpUrl = Link, FilePath = "x", IdentityReference = new ComputeNodeIdentityReference { ResourceId = Identity } } };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = uri, FilePath = "x", IdentityReference = new BatchNodeIdentityReference { ResourceId = other } } } });
        """,
        """
        Use(new FramesTask(uri.AbsoluteUri, other?.ToString()).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(string Uri, string? Other)
        {
            /// <summary>Gets the value of <c>resourceFiles</c>.</summary>
            [ResourceFile]
            public IReadOnlyList<ResourceFile> ResourceFiles => new ResourceFile[] { new ResourceFile { HttpUrl = Uri, FilePath = "x", IdentityReference = new ComputeNodeIdentityReference { ResourceId = Other } } };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = uri, FilePath = "x", IdentityReference = new BatchNodeIdentityReference { ResourceId = identity } } } });
        """,
        """
        Use(new FramesTask(uri, identity.ToString()).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "{Uri}", FilePath = "x", IdentityResourceId = "{Identity}")]
        internal sealed partial record FramesTask(Uri Uri, string Identity)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { RequiredSlots = many, DisplayName = GetName() });
        """,
        """
        Use(new FramesTask(many, GetName()).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Name}")]
        internal sealed partial record FramesTask([property: RequiredSlots] int? Many, string Name)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { RequiredSlots = items.Length, DisplayName = Given });
        """,
        """
        Use(new FramesTask(items.Length, Given).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Given}")]
        internal sealed partial record FramesTask([property: RequiredSlots] int Items, string Given)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { DisplayName = Fixed + Changing + Given + Set });
        """,
        """
        Use(new FramesTask(Fixed + Changing + Given + Set).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{DisplayName}")]
        internal sealed partial record FramesTask(string DisplayName)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { DisplayName = await System.IO.File.ReadAllTextAsync(s) });
        """,
        """
        Use(new FramesTask(await System.IO.File.ReadAllTextAsync(s)).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{ReadAllText}")]
        internal sealed partial record FramesTask(string ReadAllText)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { Constraints = new BatchTaskConstraints { MaxWallClockTime = limit, RetentionTime = TimeSpan.FromDays(1) } });
        """,
        """
        Use(new FramesTask(limit).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxWallClockTime = "{Limit}", RetentionTime = "P1D")]
        internal sealed partial record FramesTask(TimeSpan Limit)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { Constraints = new BatchTaskConstraints { MaxWallClockTime = limit * 2, MaxTaskRetryCount = n } });
        """,
        """
        Use(new FramesTask(limit * 2, n).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(TimeSpan MaxWallClockTime, int N)
        {
            /// <summary>Gets the value of <c>constraints</c>.</summary>
            [TaskConstraints]
            public TaskConstraints Constraints => new TaskConstraints { MaxWallClockTime = MaxWallClockTime, MaxTaskRetryCount = N };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { Constraints = new BatchTaskConstraints { MaxWallClockTime = TimeSpan.Zero, MaxTaskRetryCount = n } });
        """,
        """
        Use(new FramesTask(n).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(int N)
        {
            /// <summary>Gets the value of <c>constraints</c>.</summary>
            [TaskConstraints]
            public TaskConstraints Constraints => new TaskConstraints { MaxWallClockTime = TimeSpan.FromTicks(0), MaxTaskRetryCount = N };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { DependsOn = new BatchTaskDependencies { TaskIds = { s, maybe } } });
        """,
        """
        Use(new FramesTask(s, maybe).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(string S, string? Maybe)
        {
            /// <summary>Gets the value of <c>dependsOn</c>.</summary>
            [DependsOn]
            public TaskDependencies DependsOn => new TaskDependencies { TaskIds = new string[] { S, Maybe } };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { EnvironmentSettings = { new EnvironmentSetting("A"), new EnvironmentSetting("B") { Value = "" } } });
        """,
        """
        Use(new FramesTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask()
        {
            /// <summary>Gets the value of <c>environmentSettings</c>.</summary>
            [EnvironmentSetting]
            public IReadOnlyList<EnvironmentSetting> EnvironmentSettings => new EnvironmentSetting[] { new EnvironmentSetting { Name = "A" }, new EnvironmentSetting { Name = "B", Value = "" } };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { EnvironmentSettings = { new EnvironmentSetting("A") { Value = $"{n}{s}" }, new EnvironmentSetting("B") { Value = n.ToString() } } });
        """,
        """
        Use(new FramesTask($"{n}{s}", n.ToString()).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "{Value}")]
        [EnvironmentSetting("B", "{N}")]
        internal sealed partial record FramesTask(string Value, string N)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { OutputFiles = { new OutputFile("*.txt", new OutputFileDestination { Container = new OutputFileBlobContainerDestination(uri) { UploadHeaders = { new OutputFileUploadHeader("A") { Value = s } } } }, new OutputFileUploadConfig(OutputFileUploadCondition.TaskSuccess)) } });
        """,
        """
        Use(new FramesTask(uri, s).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.txt", ContainerUrl = "{Uri}", UploadHeaders = new[] { "A: {S}" }, UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        internal sealed partial record FramesTask(Uri Uri, string S)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { OutputFiles = { new OutputFile("*.txt", new OutputFileDestination { Container = new OutputFileBlobContainerDestination(uri) { UploadHeaders = { new OutputFileUploadHeader(s) { Value = "b" } } } }, new OutputFileUploadConfig(OutputFileUploadCondition.TaskSuccess)) } });
        """,
        """
        Use(new FramesTask(uri.AbsoluteUri, s).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(string Uri, string S)
        {
            /// <summary>Gets the value of <c>outputFiles</c>.</summary>
            [OutputFile]
            public IReadOnlyList<OutputFile> OutputFiles => new OutputFile[] { new OutputFile { FilePattern = "*.txt", Destination = new OutputFileDestination { Container = new OutputFileBlobContainerDestination { ContainerUrl = Uri, UploadHeaders = new HttpHeader[] { new HttpHeader { Name = S, Value = "b" } } } }, UploadOptions = new OutputFileUploadOptions { UploadCondition = OutputFileUploadCondition.TaskSuccess } } };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ExitConditions = new ExitConditions { ExitCodes = { new ExitCodeMapping(n, new ExitOptions { JobAction = BatchJobActionKind.Disable }) } } });
        """,
        """
        Use(new FramesTask(n).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(int N)
        {
            /// <summary>Gets the value of <c>exitConditions</c>.</summary>
            [ExitConditions]
            public ExitConditions ExitConditions => new ExitConditions { ExitCodes = new ExitCodeMapping[] { new ExitCodeMapping { Code = N, ExitOptions = new ExitOptions { JobAction = JobAction.Disable } } } };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { AuthenticationTokenSettings = new AuthenticationTokenSettings { Access = { BatchAccessScope.Job } } });
        """,
        """
        Use(new FramesTask().ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        [AuthenticationTokenSettings(AccessScope.Job)]
        internal sealed partial record FramesTask()
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ContainerSettings = new BatchTaskContainerSettings("u:1") { WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault, ContainerRunOptions = maybe } });
        """,
        """
        Use(new FramesTask(maybe).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(string? Maybe)
        {
            /// <summary>Gets the value of <c>containerSettings</c>.</summary>
            [TaskContainerSettings]
            public TaskContainerSettings ContainerSettings => new TaskContainerSettings { ImageName = "u:1", WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault, ContainerRunOptions = Maybe };
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { MultiInstanceSettings = new MultiInstanceSettings("wait " + s) { NumberOfInstances = n, CommonResourceFiles = { new ResourceFile { AutoStorageContainerName = s } } } });
        """,
        """
        Use(new FramesTask("wait " + s, n, s).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(string CoordinationCommandLine, int N, string S)
        {
            /// <summary>Gets the value of <c>multiInstanceSettings</c>.</summary>
            [MultiInstanceSettings]
            public MultiInstanceSettings MultiInstanceSettings => new MultiInstanceSettings { CoordinationCommandLine = CoordinationCommandLine, NumberOfInstances = N, CommonResourceFiles = new ResourceFile[] { new ResourceFile { AutoStorageContainerName = S } } };
        """)]
    [InlineData(
        """
        var toString = s; var clone = n; var taskId = large;
        Use(new BatchTaskCreateOptions($"a-{toString}-{clone}-{taskId}", "run"));
        """,
        """
        var toString = s; var clone = n; var taskId = large;
        Use(new FramesTask(toString, clone, taskId).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a-{ToStringValue}-{CloneValue}-{TaskIdValue}", CommandLine = "run")]
        internal sealed partial record FramesTask(string ToStringValue, int CloneValue, long TaskIdValue)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions($"a-{(s)}-{s + n}-{s!}-{new Uri(s)}-{n + 1}", "run"));
        """,
        """
        Use(new FramesTask(s, n, $"{(new Uri(s))}", n + 1).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a-{S}-{S}{N}-{S}-{SValue}-{Id}", CommandLine = "run")]
        internal sealed partial record FramesTask(string S, int N, string SValue, int Id)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions($"a-{file.Directory!.Name}-{Guid.NewGuid()}-{Math.Abs(n)}-{DateTime.Now}", "run"));
        """,
        """
        Use(new FramesTask(file.Directory!.Name, Guid.NewGuid(), Math.Abs(n), $"{DateTime.Now}").ToBatchTaskCreateOptions());
        [BatchTask(Id = "a-{Name}-{NewGuid}-{Abs}-{Now}", CommandLine = "run")]
        internal sealed partial record FramesTask(string Name, Guid NewGuid, int Abs, string Now)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions($"a-{n:D10}-{n:X09}", "run"));
        """,
        """
        Use(new FramesTask(n).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a-{N:D10}-{N:X09}", CommandLine = "run")]
        internal sealed partial record FramesTask(int N)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions($"a-{n:D/}", "run"));
        """,
        """
        Use(new FramesTask($"{n:D/}").ToBatchTaskCreateOptions());
        [BatchTask(Id = "a-{N}", CommandLine = "run")]
        internal sealed partial record FramesTask(string N)
        {
        """)]
    [InlineData(
        """
        #nullable disable
        Use(new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = new Uri(s), FilePath = $"x{n,4}", BlobPrefix = "b" + DateTime.Now } } });
        """,
        """
        #nullable disable
        Use(new FramesTask(new Uri(s), $"x{n,4}", $"{DateTime.Now}").ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "{S}", BlobPrefix = "b{Now}", FilePath = "{FilePath}")]
        internal sealed partial record FramesTask(Uri S, string FilePath, string Now)
        {
        """)]
    [InlineData(
        """
        Use(new BatchTaskCreateOptions("a", "run") { ResourceFiles = { new ResourceFile { HttpUri = new Uri(s), FilePath = $"x{n,4}", BlobPrefix = maybe } } });
        """,
        """
        Use(new FramesTask((new Uri(s)).AbsoluteUri, $"x{n,4}", maybe).ToBatchTaskCreateOptions());
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record FramesTask(string S, string FilePath, string? Maybe)
        {
            /// <summary>Gets the value of <c>resourceFiles</c>.</summary>
            [ResourceFile]
            public IReadOnlyList<ResourceFile> ResourceFiles => new ResourceFile[] { new ResourceFile { HttpUrl = S, FilePath = FilePath, BlobPrefix = Maybe } };
        """)]
    public async Task Values_become_templates_parameters_and_members(string body, string converted) =>
        Assert.Equal(converted, await ConversionVerifier.ConvertStatementsAsync(body));

    [Theory]
    [InlineData(
        """
        var value = s;
        value += "x";
        var task = new BatchTaskCreateOptions("a", "run") { DisplayName = value };
        """,
        """
        var value = s;
        value += "x";
        var task = new FramesTask(s).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{S}x")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions(s, "run " + s) { DisplayName = s };
        s = "x";
        """,
        """
        var task = new FramesTask(s).ToBatchTaskCreateOptions();
        s = "x";
        [BatchTask(Id = "{S}", CommandLine = "run {S:raw}", DisplayName = "{S}")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    [InlineData(
        """
        var only = s + Changing;
        var task = new BatchTaskCreateOptions("a", "run") { DisplayName = only };
        """,
        """
        var only = s + Changing;
        var task = new FramesTask(only).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Only}")]
        internal sealed partial record FramesTask(string Only)
        {
        """)]
    [InlineData(
        """
        var only = s + Set;
        var task = new BatchTaskCreateOptions("a", "run") { DisplayName = only };
        """,
        """
        var only = s + Set;
        var task = new FramesTask(only).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Only}")]
        internal sealed partial record FramesTask(string Only)
        {
        """)]
    [InlineData(
        """
        const string Constant = "x";
        var only = s + "y";
        var task = new BatchTaskCreateOptions("a", only) { DisplayName = Constant };
        """,
        """
        const string Constant = "x";
        var only = s + "y";
        var task = new FramesTask(s).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a", CommandLine = "{S:raw}y", DisplayName = "x")]
        internal sealed partial record FramesTask(string S)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + n++, "run " + n);
        """,
        """
        var task = new FramesTask(n++, n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{N}", CommandLine = "run {NValue}")]
        internal sealed partial record FramesTask(int N, int NValue)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + --n, "run " + n);
        """,
        """
        var task = new FramesTask(--n, n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{Id}", CommandLine = "run {N}")]
        internal sealed partial record FramesTask(int Id, int N)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + -n, "run " + n);
        """,
        """
        var task = new FramesTask(-n, n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{Id}", CommandLine = "run {N}")]
        internal sealed partial record FramesTask(int Id, int N)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + (n = 3), "run " + n);
        """,
        """
        var task = new FramesTask(n = 3, n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{Id}", CommandLine = "run {N}")]
        internal sealed partial record FramesTask(int Id, int N)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + maybe!, "run " + maybe!);
        """,
        """
        var task = new FramesTask(maybe).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{Maybe}", CommandLine = "run {Maybe:raw}")]
        internal sealed partial record FramesTask(string Maybe)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + (s is { Length: var length } ? length : 0), "run");
        """,
        """
        var task = new FramesTask(s is { Length: var length } ? length : 0).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{Id}", CommandLine = "run")]
        internal sealed partial record FramesTask(int Id)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + n, $"run {n++} {n}");
        """,
        """
        var task = new FramesTask(n, n++, n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{N}", CommandLine = "run {NValue} {NValue2}")]
        internal sealed partial record FramesTask(int N, int NValue, int NValue2)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + n, $"run {++n} {n}");
        """,
        """
        var task = new FramesTask(n, ++n, n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{N}", CommandLine = "run {CommandLine} {NValue}")]
        internal sealed partial record FramesTask(int N, int CommandLine, int NValue)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + n, $"run {--n} {n}");
        """,
        """
        var task = new FramesTask(n, --n, n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{N}", CommandLine = "run {CommandLine} {NValue}")]
        internal sealed partial record FramesTask(int N, int CommandLine, int NValue)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + n, $"run {(n = 3)} {n}");
        """,
        """
        var task = new FramesTask(n, n = 3, n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{N}", CommandLine = "run {CommandLine} {NValue}")]
        internal sealed partial record FramesTask(int N, int CommandLine, int NValue)
        {
        """)]
    [InlineData(
        """
        var local = n;
        var task = new BatchTaskCreateOptions("a-" + local, $"run {(local += 3)} {local}");
        """,
        """
        var local = n;
        var task = new FramesTask(local, local += 3, local).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{Local}", CommandLine = "run {CommandLine} {LocalValue}")]
        internal sealed partial record FramesTask(int Local, int CommandLine, int LocalValue)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + n, $"run {System.Threading.Interlocked.Increment(ref n)} {n}");
        """,
        """
        var task = new FramesTask(n, System.Threading.Interlocked.Increment(ref n), n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{N}", CommandLine = "run {Increment} {NValue}")]
        internal sealed partial record FramesTask(int N, int Increment, int NValue)
        {
        """)]
    [InlineData(
        """
        var task = new BatchTaskCreateOptions("a-" + n, $"run {-n} {~n} {n}");
        """,
        """
        var task = new FramesTask(n, -n, ~n).ToBatchTaskCreateOptions();
        [BatchTask(Id = "a-{N}", CommandLine = "run {CommandLine} {CommandLineValue} {N}")]
        internal sealed partial record FramesTask(int N, int CommandLine, int CommandLineValue)
        {
        """)]
    public async Task Values_are_evaluated_in_the_same_order(string body, string converted) =>
        Assert.Equal(converted, await ConversionVerifier.ConvertStatementsAsync(body));
}
