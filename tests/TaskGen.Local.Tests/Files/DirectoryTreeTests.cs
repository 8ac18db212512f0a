using System.IO;
using System.Linq;
using TaskGen.Local.Files;

namespace TaskGen.Local.Tests.Files;

public sealed class DirectoryTreeTests
{
    // On other systems, the system's tools are used for such names.
    [TheoryOn(TestPlatform.Windows, "Elsewhere, read-only files can be deleted.")]
    [InlineData("plain")]
    [InlineData("a\uFFFDb")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("nul")]
    [InlineData("long")]
    public void Read_only_files_are_measured_and_deleted_whatever_their_names(string name)
    {
        var root = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        var parent = WindowsPaths.ExtendAlways(Path.Combine(root, "task"));
        if (name == "long") parent = string.Join('\\', Enumerable.Repeat(new string('d', 100), 12).Prepend(parent));
        Directory.CreateDirectory(parent);
        var file = parent + '\\' + name;
        File.WriteAllText(file, "content");
        File.SetAttributes(file, FileAttributes.ReadOnly);

        Assert.Equal("content".Length, DirectoryTree.Size(root));
        Assert.True(DirectoryTree.DeleteContent(root, ".lock"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(root));
        Directory.Delete(root);
    }
}
