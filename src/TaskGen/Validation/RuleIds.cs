namespace TaskGen.Validation;

/// <summary>The ids of the rules that are also held against values known only at run time.</summary>
internal static class RuleIds
{
    public const string NullInTemplate = "TG0009";
    public const string MissingValue = "TG0012";
    public const string UnknownChoice = "TG0013";
    public const string CommandLine = "TG1001";
    public const string MissingId = "TG1002";
    public const string Id = "TG1003";
    public const string DisplayName = "TG1005";
    public const string HoleInPlace = "TG1007";
    public const string EnvironmentName = "TG1010";
    public const string BodySize = "TG1016";
    public const string CommandLineContainsNul = "TG1017";
    public const string BindMounts = "TG2001";
    public const string ImageName = "TG2003";
    public const string Registry = "TG2005";
    public const string ExitCodeRange = "TG3001";
    public const string ResourceFileSource = "TG4001";
    public const string ResourceFilePathMissing = "TG4002";
    public const string BlobPrefix = "TG4003";
    public const string FileMode = "TG4004";
    public const string FilePath = "TG4005";
    public const string Url = "TG4006";
    public const string OutputFile = "TG4010";
    public const string Header = "TG4012";
    public const string IdentityResourceId = "TG4014";
    public const string Duration = "TG5001";
    public const string MaxTaskRetryCount = "TG5003";
    public const string RequiredSlots = "TG5005";
    public const string MultiInstanceSlots = "TG5006";
    public const string NumberOfInstances = "TG5007";
    public const string CoordinationCommandLine = "TG5008";
    public const string TaskIdRange = "TG5009";
    public const string DependencyIdsLength = "TG5011";
    public const string UserIdentity = "TG5013";
    public const string ApplicationId = "TG5014";
    public const string DependencyId = "TG5015";
}
