using System;
using System.Threading.Tasks;

namespace TaskGen.TestUtilities;

/// <summary>Asserts exceptions for invalid arguments whole: the type, the parameter, the value, and the message.</summary>
public static class ArgumentAssert
{
    public static void Null(string parameter, Action call) => AssertNull(parameter, Assert.Throws<ArgumentNullException>(call));

    public static async Task NullAsync(string parameter, Func<Task> call) =>
        AssertNull(parameter, await Assert.ThrowsAsync<ArgumentNullException>(call));

    public static void Invalid(string parameter, string message, Action call) =>
        AssertInvalid(parameter, message, Assert.Throws<ArgumentException>(call));

    public static async Task InvalidAsync(string parameter, string message, Func<Task> call) =>
        AssertInvalid(parameter, message, await Assert.ThrowsAsync<ArgumentException>(call));

    public static void OutOfRange(string parameter, object value, string message, Action call) =>
        AssertOutOfRange(parameter, value, message, Assert.Throws<ArgumentOutOfRangeException>(call));

    public static async Task OutOfRangeAsync(string parameter, object value, string message, Func<Task> call) =>
        AssertOutOfRange(parameter, value, message, await Assert.ThrowsAsync<ArgumentOutOfRangeException>(call));

    private static void AssertNull(string parameter, ArgumentNullException exception) =>
        AssertInvalid(parameter, "Value cannot be null.", exception);

    private static void AssertInvalid(string parameter, string message, ArgumentException exception)
    {
        Assert.Equal(parameter, exception.ParamName);
        Assert.Equal($"{message} (Parameter '{parameter}')", exception.Message);
    }

    private static void AssertOutOfRange(string parameter, object value, string message, ArgumentOutOfRangeException exception)
    {
        Assert.Equal((parameter, value), (exception.ParamName, exception.ActualValue));
        Assert.Equal($"{message} (Parameter '{parameter}'){Environment.NewLine}Actual value was {value}.", exception.Message);
    }
}
