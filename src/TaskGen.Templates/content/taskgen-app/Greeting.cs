using TaskGen;

namespace TaskGenApp;

/// <summary>Greets someone. {Name} is quoted, whatever it contains.</summary>
[BatchTask(Id = "greeting-{Number}", CommandLine = "echo Hello, {Name}!")]
[TaskConstraints(MaxWallClockTime = "PT5M", MaxTaskRetryCount = 1)]
public sealed partial record Greeting(int Number, string Name);
