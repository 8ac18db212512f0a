using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class ResourceFilesTooLongTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        public static class Texts
        {
            public const string K = "0123456789012345678901234567890123456789012345678901234567890123";
            public const string M = K + K + K + K + K + K + K + K + K + K + K + K + K + K + K + K;
            public const string Long = M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M + M;
        }

        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4009:ResourceFile(AutoStorageContainerName = "inputs", BlobPrefix = Texts.Long)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);

    // With the names of the properties and the punctuation around each value, the rest is 52 characters.
    [Theory]
    [InlineData(32_768 - 52, "")]
    [InlineData(32_769 - 52, "'resourceFiles' has 32769 characters in total")]
    public async Task Names_and_punctuation_are_counted(int length, string message) => Assert.Equal(
        message,
        (await Analysis.RunAsync(
            $$"""
            [BatchTask(Id = "a", CommandLine = "run")]
            [ResourceFile(AutoStorageContainerName = "inputs", BlobPrefix = "{{new string('x', length)}}")]
            public sealed partial class Render;
            """)).Select(static diagnostic => diagnostic.GetMessage().Split(',')[0]).SingleOrDefault(""));
}
