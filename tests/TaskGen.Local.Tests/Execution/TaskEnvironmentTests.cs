using System;
using System.Collections;
using TaskGen.Local.Execution;

namespace TaskGen.Local.Tests.Execution;

public sealed class TaskEnvironmentTests
{
    // Shells from Unix start programs on Windows with such variables.
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Variables_that_differ_by_case_alone_are_read(bool ignoresCase, int count)
    {
        var variables = new Hashtable { ["Path"] = "/bin", ["PATH"] = "/bin" };
        var names = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var merged = TaskEnvironment.Merge(variables, names);
        Assert.Equal(count, merged.Count);
        Assert.Equal("/bin", merged["Path"]);
    }
}
