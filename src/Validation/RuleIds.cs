namespace TaskGen.Validation;

/// <summary>The ids of all rules, shared by analyzers, code fixes, the checks at run time, and those of a job and its pool.</summary>
internal static class RuleIds
{
    public const string TypeNotPartial = "TG0001";
    public const string TypeKindNotSupported = "TG0002";
    public const string AttributeOutsideTask = "TG0003";
    public const string PropertyDuplicated = "TG0004";
    public const string MemberTypeMismatch = "TG0005";
    public const string UnknownMember = "TG0006";
    public const string MalformedTemplate = "TG0007";
    public const string UnknownFormat = "TG0008";
    public const string NullableMemberInTemplate = "TG0009";
    public const string InvalidProfile = "TG0010";
    public const string LanguageVersionTooLow = "TG0011";
    public const string RequiredValueMissing = "TG0012";
    public const string EnumValueNotDefined = "TG0013";
    public const string ValueNotReadByGenerator = "TG0014";
    public const string TaskNotGenerated = "TG0015";
    public const string PropertyNotInApiVersion = "TG0016";

    public const string CommandLineMissing = "TG1001";
    public const string IdMissing = "TG1002";
    public const string InvalidId = "TG1003";
    public const string IdSameForEveryInstance = "TG1004";
    public const string DisplayNameTooLong = "TG1005";
    public const string ShellSyntaxWithoutShell = "TG1006";
    public const string PlaceholderCannotBeQuoted = "TG1007";
    public const string UnquotedCommandLine = "TG1008";
    public const string UnbalancedQuotes = "TG1009";
    public const string InvalidEnvironmentName = "TG1010";
    public const string EnvironmentNameDuplicated = "TG1011";
    public const string ReservedVariableSet = "TG1012";
    public const string ScriptNotQuoted = "TG1013";
    public const string ChainedShellNeverRuns = "TG1014";
    public const string UnknownServiceVariable = "TG1015";
    public const string BodyTooLarge = "TG1016";
    public const string CommandLineContainsNul = "TG1017";
    public const string BlankCommandLine = "TG1018";
    public const string ForeignShellVariable = "TG1019";
    public const string CmdQuotesMisread = "TG1020";
    public const string CommandLineTooLong = "TG1021";
    public const string TargetAssumed = "TG1022";
    public const string WindowsLineBreaks = "TG1023";

    public const string BindMountSourceDuplicated = "TG2001";
    public const string ContainerSettingsMissing = "TG2002";
    public const string InvalidImageName = "TG2003";
    public const string ImageNotPinned = "TG2004";
    public const string RegistryCredentialsAmbiguous = "TG2005";
    public const string ContainerRunOptionNotSupported = "TG2006";
    public const string NoBindMountsConflict = "TG2007";
    public const string WorkingDirectoryNotMounted = "TG2008";
    public const string DockerInsideContainer = "TG2009";
    public const string RegistryServerMismatch = "TG2010";
    public const string VariableNotMounted = "TG2011";

    public const string ExitCodeRangeReversed = "TG3001";
    public const string ExitCodesOverlap = "TG3002";
    public const string ConditionWithoutAction = "TG3003";
    public const string ExitCodeOutOfRange = "TG3004";
    public const string RedundantExitCondition = "TG3005";
    public const string DependentsRunAfterFailure = "TG3006";

    public const string ResourceFileSource = "TG4001";
    public const string FilePathMissing = "TG4002";
    public const string BlobPrefixWithHttpUrl = "TG4003";
    public const string InvalidFileMode = "TG4004";
    public const string FilePathEscapesWorkingDirectory = "TG4005";
    public const string InvalidUrl = "TG4006";
    public const string ResourceFilesCollide = "TG4007";
    public const string IdentityWithAutoStorage = "TG4008";
    public const string ResourceFilesTooLong = "TG4009";
    public const string OutputFileIncomplete = "TG4010";
    public const string OutputContainerNotWritable = "TG4011";
    public const string InvalidHeader = "TG4012";
    public const string OutputFilesCollide = "TG4013";
    public const string InvalidIdentity = "TG4014";
    public const string PlainHttp = "TG4015";
    public const string FilePatternMatchesNothing = "TG4016";
    public const string VariableNotExpanded = "TG4017";
    public const string ResourceSasInsufficient = "TG4018";

    public const string InvalidDuration = "TG5001";
    public const string DurationBeyondLifetime = "TG5002";
    public const string RetryCountTooLow = "TG5003";
    public const string RetriesUnlimited = "TG5004";
    public const string RequiredSlotsTooLow = "TG5005";
    public const string MultiInstanceSlots = "TG5006";
    public const string NumberOfInstancesTooLow = "TG5007";
    public const string CoordinationCommandMissing = "TG5008";
    public const string InvalidTaskIdRange = "TG5009";
    public const string DependsOnItself = "TG5010";
    public const string DependencyIdsTooLong = "TG5011";
    public const string DependencyDuplicated = "TG5012";
    public const string UserIdentityAmbiguous = "TG5013";
    public const string ApplicationIdMissing = "TG5014";
    public const string InvalidDependencyId = "TG5015";
    public const string RequiredSlotsTooHigh = "TG5016";
    public const string ApplicationPackageDuplicated = "TG5017";
    public const string AuthenticationTokenRetired = "TG5018";
    public const string MultiInstanceVariable = "TG5019";
    public const string ReservedTaskId = "TG5020";

    public const string SecretHardCoded = "TG6001";
    public const string AdminElevation = "TG6002";
    public const string SecretExposed = "TG6003";
    public const string RunTimeValueNotQuoted = "TG6004";

    public const string TaskDependenciesNotEnabled = "TG7001";
    public const string JobActionNotEnabled = "TG7002";
    public const string SlotsExceedPool = "TG7003";
    public const string ContainerConfigurationMismatch = "TG7004";
    public const string MultiInstanceNotSupported = "TG7005";
    public const string ApplicationPackageNotAvailable = "TG7006";
    public const string JobEndsBeforeTasksArrive = "TG7007";
    public const string JobDoesNotRunTasks = "TG7008";
    public const string PoolNotRead = "TG7009";

    // Task files.
    public const string UnknownProperty = "TGJ001";
    public const string InvalidValue = "TGJ002";
    public const string InvalidJson = "TGJ003";
    public const string ReadOnlyProperty = "TGJ004";
    public const string DuplicateId = "TGJ005";
    public const string CircularDependency = "TGJ006";
    public const string DependencyNotInFile = "TGJ007";
    public const string DuplicateProperty = "TGJ008";
    public const string SchemaReference = "TGJ009";
}
