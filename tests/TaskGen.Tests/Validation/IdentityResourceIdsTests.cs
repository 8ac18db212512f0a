using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class IdentityResourceIdsTests
{
    private const string Group = "/subscriptions/s/resourceGroups/g";
    private const string Provider = "/providers/Microsoft.ManagedIdentity/userAssignedIdentities";

    [Theory]
    [InlineData(Group + Provider + "/i", true)]
    [InlineData("/SUBSCRIPTIONS/s/resourcegroups/g/PROVIDERS/microsoft.managedidentity/userassignedidentities/i", true)]
    [InlineData("", false)]
    [InlineData("/", false)]
    [InlineData("x" + Group + Provider + "/i", false)]
    [InlineData("subscriptions/s/resourceGroups/g" + Provider + "/i", false)]
    [InlineData(Group, false)]
    [InlineData(Group + Provider, false)]
    [InlineData(Group + Provider + "/", false)]
    [InlineData(Group + Provider + "/i/", false)]
    [InlineData(Group + Provider + "/i/j", false)]
    [InlineData("/subscriptions//resourceGroups/g" + Provider + "/i", false)]
    [InlineData("/subscriptions/s//g" + Provider + "/i", false)]
    [InlineData("/subscriptions/s/resourceGroups/" + Provider + "/i", false)]
    [InlineData("/subscription/s/resourceGroups/g" + Provider + "/i", false)]
    [InlineData("/subscriptions/s/groups/g" + Provider + "/i", false)]
    [InlineData(Group + "/provider/Microsoft.ManagedIdentity/userAssignedIdentities/i", false)]
    [InlineData(Group + "/providers/Microsoft.Storage/userAssignedIdentities/i", false)]
    [InlineData(Group + "/providers/Microsoft.ManagedIdentity/systemAssignedIdentities/i", false)]
    public void An_id_has_eight_segments(string id, bool expected) => Assert.Equal(expected, IdentityResourceIds.IsValid(id));
}
