namespace TaskGen.Package.Tests;

/// <summary>Tests that share the packages.</summary>
[CollectionDefinition(nameof(Packages))]
public sealed class PackagesCollection : ICollectionFixture<Packages>;
