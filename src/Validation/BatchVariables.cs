using System;

namespace TaskGen.Validation;

/// <summary>The environment variables that the service and its node agent set for a task.</summary>
internal static class BatchVariables
{
    /// <summary>The names, in ordinal order.</summary>
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
        "AZ_BATCH_RESERVED_DISK_SPACE_BYTES",
        "AZ_BATCH_SOFTWARE_ENTITLEMENT_TOKEN",
        "AZ_BATCH_TASK_DIR",
        "AZ_BATCH_TASK_ID",
        "AZ_BATCH_TASK_RESERVED_EPHEMERAL_DISK_SPACE_BYTES",
        "AZ_BATCH_TASK_SHARED_DIR",
        "AZ_BATCH_TASK_WORKING_DIR",
    ];

    /// <summary>Returns whether the service sets a variable of a name; the variables of application packages are not listed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isCaseSensitive">Whether the names of variables differ by case, as they do on Linux.</param>
    public static bool IsSetByService(string name, bool isCaseSensitive) =>
        Array.BinarySearch(Names, isCaseSensitive ? name : name.ToUpperInvariant(), StringComparer.Ordinal) >= 0;
}
