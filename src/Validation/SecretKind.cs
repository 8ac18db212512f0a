namespace TaskGen.Validation;

/// <summary>What a hard-coded secret is.</summary>
internal enum SecretKind
{
    Password,
    SecretVariable,
    SasSignature,
    AccountKey,
    ConnectionString,
    PrivateKey,
    Token,
    UrlPassword,
}
