namespace TaskGen.Analyzers.Rules;

/// <summary>Which class a finding is reported on when the value at fault is specified on a base class or on a profile.</summary>
internal enum DiagnosticTarget
{
    /// <summary>The class that specifies the value.</summary>
    DeclaringClass,

    /// <summary>The class whose members the value refers to: the declaring class, but the task itself for a profile's value.</summary>
    ClassWithMembers,

    /// <summary>
    /// The task that base classes and profiles are combined in. What a base class specifies is reported there, once for all tasks that
    /// inherit it.
    /// </summary>
    CombinedTask,

    /// <summary>The task that base classes and profiles are combined in, since it lacks something.</summary>
    IncompleteTask,
}
