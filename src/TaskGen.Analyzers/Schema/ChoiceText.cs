namespace TaskGen.Analyzers.Schema;

/// <summary>The texts of choices that code outside the schema compares with.</summary>
internal static class ChoiceText
{
    public const string Admin = "admin";
    public const string Applications = "Applications";
    public const string JobPrep = "JobPrep";
    public const string None = "none";
    public const string Satisfy = "satisfy";
    public const string Shared = "Shared";
    public const string Startup = "Startup";
    public const string Task = "Task";
    public const string TaskFailure = "taskfailure";
    public const string TaskSuccess = "tasksuccess";
    public const string TaskWorkingDirectory = "taskWorkingDirectory";
    public const string VfsMounts = "VfsMounts";
}
