namespace TaskGen.Analyzers.Rules;

/// <summary>Something in a scope that rules ask for by a key.</summary>
internal interface IMatch<TKey>
{
    bool Matches(TKey key);
}
