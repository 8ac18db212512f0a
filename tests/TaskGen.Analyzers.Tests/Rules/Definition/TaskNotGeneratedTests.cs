using System.Threading.Tasks;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class TaskNotGeneratedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public abstract class Base;

        public sealed class {|TG0015:Render|} : Base;
        """);

    [Fact]
    public Task Is_reported_where_another_generator_adds_the_attribute() => RuleVerifier.Reports(
        "public sealed partial class {|TG0015:MadeMarkedTask|} { }");

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public abstract class Base;

        [BatchTask]
        public partial class Render : Base;

        public sealed class Derived : Render;
        """);

    [Fact]
    public Task Is_not_reported_for_an_alias_of_an_alias() => RuleVerifier.ReportsNothing(
        """
        namespace Outer
        {
            using A = TaskGen.BatchTaskAttribute;

            namespace Inner
            {
                using B = A;

                [B(Id = "a", CommandLine = "run")]
                public sealed partial class Render;
            }
        }
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<TaskNotGeneratedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public abstract class RenderBase;

        public sealed class {|TG0015:Render|} : RenderBase;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public abstract class RenderBase;

        [BatchTask]
        public sealed partial class Render : RenderBase;
        """);
}
