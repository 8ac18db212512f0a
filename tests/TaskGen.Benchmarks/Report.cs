using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;

namespace TaskGen.Benchmarks;

/// <summary>A Markdown table of measurements and goals.</summary>
internal sealed class Report
{
    private readonly List<(string What, string Measured, string Goal, bool IsMet)> _rows = [];
    private readonly List<(string What, string Figure)> _figures = [];

    public bool IsMet => _rows.All(static row => row.IsMet);

    /// <summary>Adds a measurement that must not exceed its goal.</summary>
    public void AtMost(string what, double measured, double goal, string unit = "") =>
        Add(what, measured, goal, "at most ", unit, measured <= goal);

    /// <summary>Adds a measurement that must reach its goal.</summary>
    public void AtLeast(string what, double measured, double goal, string unit = "") =>
        Add(what, measured, goal, "at least ", unit, measured >= goal);

    /// <summary>Adds a figure without a goal.</summary>
    public void Figure(string what, double value, string unit) => _figures.Add((what, Text(value) + " " + unit));

    public override string ToString()
    {
        var text = new StringBuilder("| what | measured | goal | met |\n|---|---|---|---|\n");
        foreach (var (what, measured, goal, isMet) in _rows) text.Append(
            CultureInfo.InvariantCulture, $"| {what} | {measured} | {goal} | {(isMet ? "yes" : "**no**")} |\n");
        text.Append("\n| figure | |\n|---|---|\n");
        foreach (var (what, figure) in _figures) text.Append(CultureInfo.InvariantCulture, $"| {what} | {figure} |\n");
        return text.Append(
            CultureInfo.InvariantCulture, $"\n{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}\n")
            .ToString();
    }

    private void Add(string what, double measured, double goal, string how, string unit, bool isMet)
    {
        var suffix = unit.Length == 0 ? "" : " " + unit;
        _rows.Add((what, Text(measured) + suffix, how + Text(goal) + suffix, isMet));
    }

    private static string Text(double value) =>
        value.ToString(value is > 100 or 0 ? "N0" : value > 1 ? "N2" : "N3", CultureInfo.InvariantCulture);
}
