using System;

namespace TaskGen.Validation;

/// <summary>The environment variables that the service sets for a task
/// (see "Azure Batch runtime environment variables").</summary>
internal static class BatchVariables
{
    /// <summary>The names, in alphabetical order.</summary>
    public static readonly string[] Names =
    [
        "AZ_BATCH_ACCOUNT_NAME",
        "AZ_BATCH_ACCOUNT_URL",
        "AZ_BATCH_AUTHENTICATION_TOKEN",
        "AZ_BATCH_CERTIFICATES_DIR",
        "AZ_BATCH_HOST_LIST",
        "AZ_BATCH_IS_CURRENT_NODE_MASTER",
        "AZ_BATCH_JOB_ID",
        "AZ_BATCH_JOB_PREP_DIR",
        "AZ_BATCH_JOB_PREP_WORKING_DIR",
        "AZ_BATCH_MASTER_NODE",
        "AZ_BATCH_NODE_ID",
        "AZ_BATCH_NODE_IS_DEDICATED",
        "AZ_BATCH_NODE_LIST",
        "AZ_BATCH_NODE_MOUNTS_DIR",
        "AZ_BATCH_NODE_ROOT_DIR",
        "AZ_BATCH_NODE_SHARED_DIR",
        "AZ_BATCH_NODE_STARTUP_DIR",
        "AZ_BATCH_NODE_STARTUP_WORKING_DIR",
        "AZ_BATCH_POOL_ID",
        "AZ_BATCH_TASK_DIR",
        "AZ_BATCH_TASK_ID",
        "AZ_BATCH_TASK_SHARED_DIR",
        "AZ_BATCH_TASK_WORKING_DIR",
    ];

    // AZ_BATCH_APP_PACKAGE_{id}_{version}: there is one for each package.
    private const string ApplicationPackagePrefix = "AZ_BATCH_APP_PACKAGE_";

    public static bool IsSetByService(string name) =>
        Array.BinarySearch(Names, name.ToUpperInvariant(), StringComparer.Ordinal) >= 0
        || (name.StartsWith(ApplicationPackagePrefix, StringComparison.OrdinalIgnoreCase) && name.Length > ApplicationPackagePrefix.Length);
}
