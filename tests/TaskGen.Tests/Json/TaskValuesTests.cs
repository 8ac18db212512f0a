using System;
using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Tests.Json;

public sealed class TaskValuesTests
{
    [Fact]
    public void A_list_is_used_as_it_is_and_a_sequence_is_copied()
    {
        List<int> list = [1, 2];
        Assert.Same(list, TaskValues.List((IEnumerable<int>)list));
        Assert.Same(list, TaskValues.List((IReadOnlyList<int>)list));
        Assert.Equal([2, 4], TaskValues.List(list.Select(static i => i * 2)));
        Assert.Null(TaskValues.List((IEnumerable<int>?)null));
        Assert.Null(TaskValues.List((IReadOnlyList<int>?)null));
    }

    [Fact]
    public void Single_item_is_accepted_as_a_list()
    {
        Assert.Equal(["a"], TaskValues.Single("a"));
        Assert.Null(TaskValues.Single((string?)null));
    }

    [Fact]
    public void Null_tasks_have_no_id()
    {
        Assert.Null(TaskValues.Ids((IEnumerable<IBatchTask?>?)null));
        Assert.Equal(
            ["a", ""],
            TaskValues.Ids(new IBatchTask?[] { null, new TaskAddParameter { Id = "a" }, new TaskAddParameter() }));
        Assert.Equal("a", TaskValues.Id(new TaskAddParameter { Id = "a" }));
        Assert.Null(TaskValues.Id((IBatchTask?)null));
    }

    [Fact]
    public void Mounts_have_the_sources_in_their_order()
    {
        Assert.Null(TaskValues.Mounts(null));
        Assert.Equal(
            [ContainerHostDataPath.Task, ContainerHostDataPath.Shared],
            TaskValues.Mounts([ContainerHostDataPath.Task, ContainerHostDataPath.Shared])!.Select(static mount => mount.Source));
    }

    [Theory]
    [InlineData("https://h/a b?sig=x%2By", "https://h/a%20b?sig=x%2By")]
    [InlineData("a b", "a b")]
    public void Only_absolute_URIs_are_escaped(string uri, string expected) =>
        Assert.Equal(expected, TaskValues.UriText(new(uri, UriKind.RelativeOrAbsolute)));
}
