using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules;

/// <summary>A task, or a part of one, that code creates with the types of an official client.</summary>
/// <param name="Name">The name of its type.</param>
/// <param name="Shape">The definition that it represents.</param>
/// <param name="Node">Its values.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="RunTimeCommandLines">The command lines that are put together at run time.</param>
/// <param name="MemberNames">The names of the client's members.</param>
internal sealed record ClientObject(
    string Name,
    ObjectShape Shape,
    ObjectNode Node,
    EquatableArray<Problem> Problems,
    EquatableArray<RunTimeCommandLine> RunTimeCommandLines,
    IMemberNames MemberNames);
