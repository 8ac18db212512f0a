using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Tool.Exporting;

/// <summary>
/// Provides tasks of an assembly: a task type that can be created, or a public static method or property that returns tasks.
/// </summary>
/// <param name="Name">The name in messages.</param>
/// <param name="Type">The task type, or the type that declares the member.</param>
/// <param name="Parameters">The parameters that need values.</param>
/// <param name="Invoke">Returns what the constructor, method, or property returns.</param>
/// <param name="IsType">Whether the source is a task type.</param>
internal sealed record TaskSource(string Name, Type Type, ParameterInfo[] Parameters, Func<object?[], object?> Invoke, bool IsType)
{
    /// <summary>Returns the sources of a type.</summary>
    public static IEnumerable<TaskSource> Of(Type type)
    {
        if (type.ContainsGenericParameters) yield break;
        if (type is { IsAbstract: false, IsInterface: false } && typeof(IBatchTask).IsAssignableFrom(type)) yield return OfTask(type);
        if (!type.IsVisible) yield break;
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(Declared))
        {
            if (!property.CanRead || !ReturnsTasks(property.PropertyType)) continue;
            yield return new($"{type.FullName}.{property.Name}", type, [], _ => property.GetValue(null), IsType: false);
        }

        foreach (var method in type.GetMethods(Declared))
        {
            if (method.IsSpecialName || method.IsGenericMethod || !ReturnsTasks(method.ReturnType)) continue;
            yield return new(
                $"{type.FullName}.{method.Name}", type, method.GetParameters(), values => method.Invoke(null, values), IsType: false);
        }
    }

    /// <summary>Returns the tasks of the source.</summary>
    /// <param name="values">The values of the parameters.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    public async IAsyncEnumerable<IBatchTask> ReadAsync(object?[] values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var result = await Await(Invoke(values));
        if (result is IBatchTask single) yield return single;
        else if (result is IEnumerable tasks)
        {
            foreach (var task in tasks.OfType<IBatchTask>()) yield return task;
        }
        else if (result is not null && AsyncElement(result.GetType()) is { } element)
        {
            var cast = typeof(TaskSource)
                .GetMethod(nameof(Cast), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(element);
            var sequence = (IAsyncEnumerable<IBatchTask>)cast.Invoke(null, [result])!;
            await foreach (var task in sequence.WithCancellation(cancellationToken)) yield return task;
        }
    }

    private static ToolException NotCreatable(Type type) =>
        new($"{type.FullName} has no public constructor. Add one, or a method that returns the task.");

    private static TaskSource OfTask(Type type)
    {
        // A struct has a constructor without parameters that reflection does not list.
        var constructor = type.GetConstructors().Where(constructor => !IsCopy(constructor, type))
            .MaxBy(static constructor => constructor.GetParameters().Length);
        if (constructor is null && type.IsValueType)
        {
            return new(type.FullName!, type, [], _ => Activator.CreateInstance(type), IsType: true);
        }

        return constructor is null
            ? new(type.FullName!, type, [], _ => throw NotCreatable(type), IsType: true)
            : new(type.FullName!, type, constructor.GetParameters(), constructor.Invoke, IsType: true);
    }

    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [var only] && only.ParameterType == type;

    private static bool ReturnsTasks(Type type)
    {
        if (type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            type = type.GetGenericArguments()[0];
        }

        return typeof(IBatchTask).IsAssignableFrom(type) || Elements(type, typeof(IEnumerable<>)).Any()
            || Elements(type, typeof(IAsyncEnumerable<>)).Any();
    }

    private static Type? AsyncElement(Type type) => Elements(type, typeof(IAsyncEnumerable<>)).FirstOrDefault();

    private static IEnumerable<Type> Elements(Type type, Type sequence) => type.GetInterfaces().Append(type)
        .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == sequence)
        .Select(static candidate => candidate.GetGenericArguments()[0])
        .Where(static element => typeof(IBatchTask).IsAssignableFrom(element));

    private static async Task<object?> Await(object? result)
    {
        if (result is not null && result.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            result = type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(result, null);
        }

        if (result is not Task task) return result;
        await task;
        return task.GetType().GetProperty(nameof(Task<int>.Result))!.GetValue(task);
    }

    private static async IAsyncEnumerable<IBatchTask> Cast<T>(IAsyncEnumerable<T> tasks)
    {
        await foreach (var task in tasks)
        {
            if (task is IBatchTask batchTask) yield return batchTask;
        }
    }
}
