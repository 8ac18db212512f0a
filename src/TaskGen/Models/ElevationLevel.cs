namespace TaskGen;

/// <summary>
/// Defines the elevation level of an auto-user. The default of the service is <see cref="NonAdmin"/>. REST: <c>ElevationLevel</c>.
/// </summary>
public enum ElevationLevel
{
    /// <summary>A standard user without elevated access. REST: <c>nonadmin</c>.</summary>
    NonAdmin,

    /// <summary>A user with elevated access and full administrator permissions. REST: <c>admin</c>.</summary>
    Admin,
}
