namespace TaskGen;

/// <summary>The elevation of an auto-user. REST: <c>ElevationLevel</c>. The service's default is <see cref="NonAdmin"/>.</summary>
public enum ElevationLevel
{
    /// <summary>A standard user. REST: <c>nonadmin</c>.</summary>
    NonAdmin,

    /// <summary>A user with elevated access and full administrator permissions. REST: <c>admin</c>.</summary>
    Admin,
}
