using System;
using System.Linq;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class BatchVariablesTests
{
    [Fact]
    public void Every_name_is_found_in_its_own_case()
    {
        Assert.NotEmpty(BatchVariables.Names);
        Assert.All(BatchVariables.Names, static name => Assert.True(BatchVariables.IsSetByService(name, isCaseSensitive: true), name));
        Assert.Equal(BatchVariables.Names.Order(StringComparer.Ordinal), BatchVariables.Names);
    }

    [Theory]
    [InlineData("az_batch_account_name", false, true)]
    [InlineData("az_batch_account_name", true, false)]
    [InlineData("Az_Batch_Task_Working_Dir", false, true)]
    [InlineData("AZ_BATCH_TASK", true, false)]
    [InlineData("AZ_BATCH_TASK", false, false)]
    [InlineData("", true, false)]
    public void Case_is_significant_only_on_Linux(string name, bool isCaseSensitive, bool expected) =>
        Assert.Equal(expected, BatchVariables.IsSetByService(name, isCaseSensitive));
}
