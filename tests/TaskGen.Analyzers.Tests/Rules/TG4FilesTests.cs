using System.Threading.Tasks;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>TG4: found where it is wrong, silent where it is right, mended where one right mend exists.</summary>
public sealed class TG4FilesTests
{
    [Fact]
    public Task TG4001_ResourceFileSource_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", AutoStorageContainerName = {|TG4001:"inputs"|}, FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4001_ResourceFileSource_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4001_ResourceFileSource_is_mended() => RuleVerifier.Mends<ResourceFileSourceFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", AutoStorageContainerName = {|TG4001:"inputs"|}, FilePath = "a.bin")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4002_FilePathMissing_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4002:ResourceFile(HttpUrl = "https://example.com/data/a.bin?v=2")|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4002_FilePathMissing_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/data/a.bin?v=2", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4002_FilePathMissing_is_mended() => RuleVerifier.Mends<FilePathMissingFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4002:ResourceFile(HttpUrl = "https://example.com/data/a.bin?v=2")|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/data/a.bin?v=2", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4003_BlobPrefixWithHttpUrl_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", BlobPrefix = {|TG4003:"x/"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4003_BlobPrefixWithHttpUrl_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", BlobPrefix = "x/")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4003_BlobPrefixWithHttpUrl_is_mended() => RuleVerifier.Mends<BlobPrefixWithHttpUrlFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", BlobPrefix = {|TG4003:"x/"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4004_InvalidFileMode_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", FileMode = {|TG4004:"u+x"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4004_InvalidFileMode_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", FileMode = "0755")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4005_FilePathLeaves_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = {|TG4005:"../a.bin"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4005_FilePathLeaves_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "in/a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4006_InvalidUrl_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = {|TG4006:"example.com/a.bin"|}, FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4006_InvalidUrl_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4007_ResourceFilesCollide_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "in.bin")]
        [ResourceFile(HttpUrl = "https://example.com/b.bin", FilePath = {|TG4007:"in.bin"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4007_ResourceFilesCollide_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        [ResourceFile(HttpUrl = "https://example.com/b.bin", FilePath = "b.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4008_IdentityWithAutoStorage_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", IdentityResourceId = {|TG4008:"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4008_IdentityWithAutoStorage_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4008_IdentityWithAutoStorage_is_mended() => RuleVerifier.Mends<IdentityWithAutoStorageFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", IdentityResourceId = {|TG4008:"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4009_ResourceFilesTooLong_is_found() => RuleVerifier.Finds(
        """
        public static class Texts
        {
            public const string K = "0123456789012345678901234567890123456789012345678901234567890123";
            public const string M = K + K + K + K + K + K + K + K + K + K + K + K + K + K + K + K;
            public const string Long = M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M;
        }

        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", BlobPrefix = Texts.Long)]
        public sealed partial class {|TG4009:Render|};
        """);

    [Fact]
    public Task TG4009_ResourceFilesTooLong_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4010_OutputFileIncomplete_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4010:OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4010_OutputFileIncomplete_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4010_OutputFileIncomplete_is_mended() => RuleVerifier.Mends<OutputFileIncompleteFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4010:OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskCompletion)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4011_OutputContainerNotWritable_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c"|}, UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4011_OutputContainerNotWritable_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4012_InvalidHeader_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess, UploadHeaders = new[] { {|TG4012:"Content Type: image/png"|} })]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4012_InvalidHeader_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess, UploadHeaders = new[] { "Content-Type: image/png" })]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4013_OutputFilesCollide_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("a.png", Path = "x.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        [{|TG4013:OutputFile("b.png", Path = "x.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4013_OutputFilesCollide_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("a.png", Path = "a.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        [OutputFile("b.png", Path = "b.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4014_InvalidIdentity_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", IdentityResourceId = {|TG4014:"my-identity"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4014_InvalidIdentity_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4015_PlainHttp_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = {|TG4015:"http://example.com/a.bin"|}, FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4015_PlainHttp_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4015_PlainHttp_is_mended() => RuleVerifier.Mends<PlainHttpFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = {|TG4015:"http://example.com/a.bin"|}, FilePath = "a.bin")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4016_PatternMatchesNothing_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile({|TG4016:"out[0-9.png"|}, ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG4016_PatternMatchesNothing_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("out[0-9].png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [ResourceFile(StorageContainerUrl = "https://h/c", AutoStorageContainerName = {|TG4001:""|})] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [ResourceFile(StorageContainerUrl = {|TG4006:""|})] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [{|TG4001:ResourceFile(AutoStorageContainerName = "")|}] public sealed partial class Render;""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [ResourceFile(HttpUrl = "https://h/f", FilePath = "f", BlobPrefix = "")] public sealed partial class Render;""")]
    public Task An_empty_text_is_sent_and_so_counts(string source) => RuleVerifier.Finds(source);
}
