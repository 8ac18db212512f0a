using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Parsing;
using TaskGen.Validation;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>Reads the constants that official clients take as URLs, resource identifiers, and durations.</summary>
internal static class ClientConstants
{
    /// <summary>Returns the text that is sent for a value, or null if it is not a constant.</summary>
    public static string? TextOf(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IObjectCreationOperation { Type: { } type, Arguments: [var first, ..] } creation when IsText(type) =>
            first.Value.ConstantValue is { HasValue: true, Value: string text } && !HasBase(creation) ? Sent(text, type) : null,
        _ when TaskSymbols.IsSystem(value.Type, "TimeSpan") => DurationOf(value) is { } duration ? Durations.Format(duration) : null,
        _ => null,
    };

    private static bool IsText(ITypeSymbol type) => TaskSymbols.IsSystem(type, "Uri") || type.Name == "ResourceIdentifier";

    // new Uri(baseUri, "path")
    private static bool HasBase(IObjectCreationOperation creation) =>
        creation.Arguments.Length > 1 && creation.Arguments[1].Value.Type?.TypeKind != TypeKind.Enum;

    // A Uri escapes what a URL must not contain.
    private static string Sent(string text, ITypeSymbol type) =>
        type.Name == "Uri" && Urls.NeedsEscaping(text.AsSpan()) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? uri.AbsoluteUri
            : text;

    private static TimeSpan? DurationOf(IOperation value)
    {
        switch (value)
        {
            case IFieldReferenceOperation { Field: { ContainingType.Name: "TimeSpan", Name: var name } }:
                return name switch
                {
                    "Zero" => TimeSpan.Zero,
                    "MaxValue" => TimeSpan.MaxValue,
                    "MinValue" => TimeSpan.MinValue,
                    _ => null,
                };
            case IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "TimeSpan" } method } call:
                return NumbersOf(call.Arguments) is [var count, ..] numbers && numbers.Skip(1).All(static number => number == 0)
                    ? From(method.Name, count)
                    : null;
            case IObjectCreationOperation { Arguments: { Length: > 0 } arguments }:
                return NumbersOf(arguments) is { } parts ? Create(parts) : null;
            default:
                return null;
        }
    }

    private static double[]? NumbersOf(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        var numbers = new double[arguments.Length];
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { Ordinal: var ordinal }
                || argument.Value.ConstantValue is not { HasValue: true, Value: { } value })
            {
                return null;
            }

            switch (value)
            {
                case int number:
                    numbers[ordinal] = number;
                    break;
                case long number:
                    numbers[ordinal] = number;
                    break;
                case double number:
                    numbers[ordinal] = number;
                    break;
                default:
                    return null;
            }
        }

        return numbers;
    }

    private static TimeSpan? From(string method, double count)
    {
        try
        {
            return method switch
            {
                "FromDays" => TimeSpan.FromDays(count),
                "FromHours" => TimeSpan.FromHours(count),
                "FromMinutes" => TimeSpan.FromMinutes(count),
                "FromSeconds" => TimeSpan.FromSeconds(count),
                "FromMilliseconds" => TimeSpan.FromMilliseconds(count),
                "FromTicks" => TimeSpan.FromTicks((long)count),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static TimeSpan? Create(double[] parts)
    {
        try
        {
            return parts switch
            {
                [var ticks] => new TimeSpan((long)ticks),
                [var hours, var minutes, var seconds] => new TimeSpan((int)hours, (int)minutes, (int)seconds),
                [var days, var hours, var minutes, var seconds] => new TimeSpan((int)days, (int)hours, (int)minutes, (int)seconds),
                [var days, var hours, var minutes, var seconds, var milliseconds] =>
                    new TimeSpan((int)days, (int)hours, (int)minutes, (int)seconds, (int)milliseconds),
                _ => null,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
