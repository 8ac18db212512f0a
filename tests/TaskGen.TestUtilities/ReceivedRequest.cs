namespace TaskGen.TestUtilities;

/// <summary>Represents a request as it arrived: its start line and headers as text, and its body as bytes.</summary>
public sealed record ReceivedRequest(string[] Lines, byte[] Body);
