using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Reads a class into its definition. The generator and the analyzers share this parser.</summary>
internal static class TaskParser
{
    /// <summary>Reads a class.</summary>
    /// <param name="type">A class that is marked as a task.</param>
    /// <param name="sources">Takes the source of each value, for analyzers; null in the generator.</param>
    /// <param name="view">What the generator could see, for analyzers; null in the generator.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    public static TaskDefinition Parse(
        INamedTypeSymbol type, List<ValueSource>? sources, GeneratorView? view, CancellationToken cancellationToken)
    {
        var context = new ParseContext(type, sources, view, cancellationToken);
        var isTask = !type.IsAbstract && TaskSymbols.Has(type, AttributeTable.BatchTask);
        var canGenerate = isTask && TypeReader.CanGenerate(type, context.Problems, cancellationToken);

        var texts = new TextReader(context);
        var attributes = new ClassAttributeReader(context, texts);
        var profiles = new ProfileReader(context, attributes);
        var members = new MemberAttributeReader(context, texts);

        // A class comes after what it is made of, so that it overrides that: base classes from the top down, profiles, the class's own
        // attributes.
        var chain = TypeReader.BaseChain(type);
        for (var i = 0; i < chain.Count; i++)
        {
            context.EnterLevel(chain[i]);
            context.EnterClass(chain[i]);
            profiles.Read(chain[i], Level(i) - 1, isOwn: i == chain.Count - 1);
            context.Continue(chain[i]);
            attributes.Read(chain[i], Level(i));
        }

        for (var i = 0; i < chain.Count; i++)
        {
            context.EnterLevel(chain[i]);
            members.Read(chain[i], Level(i));
        }

        return new(
            TypeReader.Identity(type),
            context.Builder.Build(),
            context.Problems,
            canGenerate,
            TypeReader.IsTaken(type, "WriteTo"),
            TypeReader.IsTaken(type, "AddRequest"),
            TypeReader.Modifier(type),
            RunTimeMembers.Of(type).Any(),
            isTask)
        {
            IdentifyingMember = RunTimeMembers.Identifying(type),
            Parts = context.Parts,
            Unread = context.Unread,
            IsWindows = IsWindows(chain),
        };
    }

    // The levels between two classes of the chain are those of profiles, and of what the profiles themselves are made of.
    private static int Level(int index) => (index + 1) << 16;

    // The nearest class decides that sets it.
    private static bool? IsWindows(IReadOnlyList<INamedTypeSymbol> chain)
    {
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if (TaskSymbols.FindAttribute(chain[i], AttributeTable.BatchTask) is not { } attribute) continue;
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument.Key == "TargetOS" && argument.Value.Value is int and > 0 and var target) return target == 2;
            }
        }

        return null;
    }
}
