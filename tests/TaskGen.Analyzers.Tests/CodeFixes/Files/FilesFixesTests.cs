using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Files;

/// <summary>All code fixes that are offered for resource files and output files, and the source after each.</summary>
public sealed class FilesFixesTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", IdentityResourceId = "/subscriptions/a")]
        public sealed partial class Render;
        """,
        """
        TG4008.Remove: Remove identity
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Inputs
        {
            public static ResourceFile Value { get; } = new() { AutoStorageContainerName = "inputs", IdentityReference = new() { ResourceId = "/subscriptions/a" } };
        }
        """,
        """
        TG4008.Remove: Remove identity
        public static class Inputs
        {
            public static ResourceFile Value { get; } = new() { AutoStorageContainerName = "inputs" };
        }
        """)]
    [InlineData(
        """
        public static class Inputs
        {
            private static ComputeNodeIdentityReference Identity { get; } = new() { ResourceId = "/subscriptions/a" };

            public static ResourceFile Value { get; } = new() { AutoStorageContainerName = "inputs", IdentityReference = Identity };
        }
        """,
        """
        TG4008.Remove: Remove identity
        public static class Inputs
        {
            private static ComputeNodeIdentityReference Identity { get; } = new() { ResourceId = "/subscriptions/a" };

            public static ResourceFile Value { get; } = new() { AutoStorageContainerName = "inputs" };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.txt", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.txt", ContainerUrl = "https://a.blob.core.windows.net/c")]
        public sealed partial class Render;
        """,
        """
        TG4010.Add: Add UploadCondition = OutputFileUploadCondition.TaskCompletion
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.txt", ContainerUrl = "https://a.blob.core.windows.net/c", UploadCondition = OutputFileUploadCondition.TaskCompletion)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("", ContainerUrl = "https://a.blob.core.windows.net/c", UploadCondition = OutputFileUploadCondition.TaskCompletion)]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        public static class Outputs
        {
            public static OutputFile Value { get; } = new()
            {
                FilePattern = "*.txt",
                Destination = new() { Container = new() { ContainerUrl = "https://a.blob.core.windows.net/c" } },
            };
        }
        """,
        """
        TG4010.Add: Add UploadCondition = OutputFileUploadCondition.TaskCompletion
        public static class Outputs
        {
            public static OutputFile Value { get; } = new()
            {
                FilePattern = "*.txt",
                Destination = new() { Container = new() { ContainerUrl = "https://a.blob.core.windows.net/c" } },
                UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskCompletion },
            };
        }
        """)]
    [InlineData(
        """
        public static class Outputs
        {
            public static OutputFile Value { get; } = new()
            {
                FilePattern = "*.txt",
                Destination = new() { Container = new() { ContainerUrl = "https://a.blob.core.windows.net/c" } },
                UploadOptions = new(),
            };
        }
        """,
        "")]
    [InlineData(
        """
        public static class Outputs
        {
            public static OutputFile Value { get; } = new() { };
        }
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "HTTP://a.example.com/g", FilePath = "g")]
        [ResourceFile(HttpUrl = @"http://a.example.com/h", FilePath = "h")]
        public sealed partial class Render;
        """,
        """
        TG4015.Replace: Use HTTPS
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "HTTPs://a.example.com/g", FilePath = "g")]
        [ResourceFile(HttpUrl = @"http://a.example.com/h", FilePath = "h")]
        public sealed partial class Render;
        Fix All:
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "HTTPs://a.example.com/g", FilePath = "g")]
        [ResourceFile(HttpUrl = @"https://a.example.com/h", FilePath = "h")]
        public sealed partial class Render;
        TG4015.Replace: Use HTTPS
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "HTTP://a.example.com/g", FilePath = "g")]
        [ResourceFile(HttpUrl = @"https://a.example.com/h", FilePath = "h")]
        public sealed partial class Render;
        Fix All:
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "HTTPs://a.example.com/g", FilePath = "g")]
        [ResourceFile(HttpUrl = @"https://a.example.com/h", FilePath = "h")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = $"http://a.example.com/{nameof(Render)}", FilePath = "f")]
        public sealed partial class Render
        {
            private const string Url = "http://a.example.com/f";
        }
        """,
        """
        TG4015.Replace: Use HTTPS
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = $"https://a.example.com/{nameof(Render)}", FilePath = "f")]
        public sealed partial class Render
        {
            private const string Url = "http://a.example.com/f";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "http" + "://a.example.com/f", FilePath = "f")]
        public sealed partial class Render
        {
            private const string Url = "http://a.example.com/f";
        }
        """,
        "")]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = ("http://a.example.com/f"), FilePath = "f")]
        public sealed partial class Render
        {
            private const string Url = "http://a.example.com/f";
        }
        """,
        """
        TG4015.Replace: Use HTTPS
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = ("https://a.example.com/f"), FilePath = "f")]
        public sealed partial class Render
        {
            private const string Url = "http://a.example.com/f";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = Url, FilePath = "f")]
        public sealed partial class Render
        {
            private const string Url = "http://a.example.com/f";
        }
        """,
        """
        TG4015.Replace: Use HTTPS
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = Url, FilePath = "f")]
        public sealed partial class Render
        {
            private const string Url = "https://a.example.com/f";
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "http:" + "//a.example.com/f", FilePath = "f")]
        public sealed partial class Render
        {
            private const string Url = "http://a.example.com/f";
        }
        """,
        """
        TG4015.Replace: Use HTTPS
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https:" + "//a.example.com/f", FilePath = "f")]
        public sealed partial class Render
        {
            private const string Url = "http://a.example.com/f";
        }
        """)]
    [InlineData(
        """"
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = (string)"http://a.example.com/f", FilePath = "f")]
        [ResourceFile(HttpUrl = """
            http://a.example.com/g
            """, FilePath = "g")]
        [ResourceFile(HttpUrl = """http://a.example.com/h?r=http://b""", FilePath = "h")]
        public sealed partial class Render;
        """",
        """"
        TG4015.Replace: Use HTTPS
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = (string)"http://a.example.com/f", FilePath = "f")]
        [ResourceFile(HttpUrl = """
            https://a.example.com/g
            """, FilePath = "g")]
        [ResourceFile(HttpUrl = """http://a.example.com/h?r=http://b""", FilePath = "h")]
        public sealed partial class Render;
        Fix All:
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = (string)"http://a.example.com/f", FilePath = "f")]
        [ResourceFile(HttpUrl = """
            https://a.example.com/g
            """, FilePath = "g")]
        [ResourceFile(HttpUrl = """https://a.example.com/h?r=http://b""", FilePath = "h")]
        public sealed partial class Render;
        TG4015.Replace: Use HTTPS
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = (string)"http://a.example.com/f", FilePath = "f")]
        [ResourceFile(HttpUrl = """
            http://a.example.com/g
            """, FilePath = "g")]
        [ResourceFile(HttpUrl = """https://a.example.com/h?r=http://b""", FilePath = "h")]
        public sealed partial class Render;
        Fix All:
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = (string)"http://a.example.com/f", FilePath = "f")]
        [ResourceFile(HttpUrl = """
            https://a.example.com/g
            """, FilePath = "g")]
        [ResourceFile(HttpUrl = """https://a.example.com/h?r=http://b""", FilePath = "h")]
        public sealed partial class Render;
        """")]
    [InlineData(
        """
        public static class Inputs
        {
            public static ResourceFile Value { get; } = new() { HttpUrl = "http://a.example.com/f", FilePath = "f" };
        }
        """,
        """
        TG4015.Replace: Use HTTPS
        public static class Inputs
        {
            public static ResourceFile Value { get; } = new() { HttpUrl = "https://a.example.com/f", FilePath = "f" };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://a.example.com/f", FilePath = "f", AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """,
        """
        TG4001.Remove: Remove additional source
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://a.example.com/f", FilePath = "f")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(FilePath = "f")]
        public sealed partial class Render;
        """,
        "")]
    [InlineData(
        """
        public static class Inputs
        {
            public static ResourceFile Value { get; } = new() { HttpUrl = "https://a.example.com/f", AutoStorageContainerName = "inputs", FilePath = "f" };
        }
        """,
        """
        TG4001.Remove: Remove additional source
        public static class Inputs
        {
            public static ResourceFile Value { get; } = new() { HttpUrl = "https://a.example.com/f", FilePath = "f" };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://a.example.com/f.txt")]
        public sealed partial class Render;
        """,
        """
        TG4002.Add: Add FilePath = "f.txt"
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://a.example.com/f.txt", FilePath = "f.txt")]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Inputs
        {
            public static ResourceFile Value { get; } = new() { HttpUrl = "https://a.example.com/f.txt" };
        }
        """,
        """
        TG4002.Add: Add FilePath = "f.txt"
        public static class Inputs
        {
            public static ResourceFile Value { get; } = new() { HttpUrl = "https://a.example.com/f.txt", FilePath = "f.txt" };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://a.example.com/f", BlobPrefix = "p", FilePath = "../f", FileMode = "0999")]
        [OutputFile("stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c", UploadCondition = OutputFileUploadCondition.TaskCompletion)]
        public sealed partial class Render;
        """,
        """
        TG4003.Remove: Remove blob prefix
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://a.example.com/f", FilePath = "../f", FileMode = "0999")]
        [OutputFile("stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c", UploadCondition = OutputFileUploadCondition.TaskCompletion)]
        public sealed partial class Render;
        TG4005.Replace: Change to 'f'
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://a.example.com/f", BlobPrefix = "p", FilePath = "f", FileMode = "0999")]
        [OutputFile("stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c", UploadCondition = OutputFileUploadCondition.TaskCompletion)]
        public sealed partial class Render;
        TG4016.Replace: Change to '../stdout.txt'
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://a.example.com/f", BlobPrefix = "p", FilePath = "../f", FileMode = "0999")]
        [OutputFile("../stdout.txt", ContainerUrl = "https://a.blob.core.windows.net/c", UploadCondition = OutputFileUploadCondition.TaskCompletion)]
        public sealed partial class Render;
        """)]
    public async Task Offered_code_fixes_leave_the_right_source(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));
}
