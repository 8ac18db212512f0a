using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>A value is judged only if nothing that the object leads to may set it.</summary>
public sealed class ReachableObjectsTests
{
    [Theory]
    [InlineData("var u = t; u.RequiredSlots = 1;")]
    [InlineData("BatchTaskCreateOptions u; u = t; u.RequiredSlots = 1;")]
    [InlineData("var u = (t!); u.RequiredSlots++;")]
    [InlineData("Set(t);", "static void Set(BatchTaskCreateOptions x) => x.RequiredSlots = 1;")]
    [InlineData("SetRef(ref t);", "static void SetRef(ref BatchTaskCreateOptions x) { x.RequiredSlots = 1; }")]
    [InlineData("ref var r = ref t; r.RequiredSlots = 1;")]
    [InlineData("Action set = () => t.RequiredSlots = 1; set();")]
    [InlineData("void Set() { t.RequiredSlots = 1; } Set();")]
    [InlineData("_field = t; _field.RequiredSlots = 1;", "static BatchTaskCreateOptions? _field;")]
    [InlineData("(_field, _) = (t, 1); _field.RequiredSlots = 1;", "static BatchTaskCreateOptions _field = null!;")]
    [InlineData("_ = new Holder { Task = t }; ", "class Holder { public BatchTaskCreateOptions? Task; void M() => Task!.RequiredSlots = 1; }")]
    [InlineData("_ = new Holder { Task = t }; ", "class Holder { public BatchTaskCreateOptions Task = null!; static Holder M(BatchTaskCreateOptions t) => new() { Task = { RequiredSlots = 1 } }; }")]
    [InlineData("var list = new List<BatchTaskCreateOptions> { t }; list[0].RequiredSlots = 1;")]
    [InlineData("var list = new List<BatchTaskCreateOptions>(); list.Add(t); foreach (var x in list) x.RequiredSlots = 1;")]
    [InlineData("BatchTaskCreateOptions[] list = [t]; list[0].RequiredSlots = 1;")]
    [InlineData("var group = new BatchTaskGroup([t]); group.Values.First().RequiredSlots = 1;")]
    [InlineData("var u = t; (u.RequiredSlots, _) = (1, 2);")]
    [InlineData("Configure?.Invoke(t);", "static Action<BatchTaskCreateOptions>? Configure;")]
    [InlineData("dynamic d = t; d.RequiredSlots = 1;")]
    [InlineData("var u = true ? t : null; u!.RequiredSlots = 1;")]
    public Task Is_not_reported_where_a_statement_sets_the_value(string statements, string members = "") => ClientVerifier.Reports(
        ClientVerifier.Azure, $$"""
        public static class Program
        {
            public static void Add(BatchClient client)
            {
                var t = new BatchTaskCreateOptions("a", "run") { RequiredSlots = 0 };
                {{statements}}
                client.CreateTask("job", t);
            }

            {{members}}
        }
        """);

    [Fact]
    public Task Is_not_reported_where_the_caller_sets_the_value() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static void Add(BatchClient client)
            {
                var t = Create();
                t.RequiredSlots = 1;
                t.Constraints.MaxTaskRetryCount = 3;
                client.CreateTask("job", t);
            }

            private static BatchTaskCreateOptions Create() => new("a", "run")
            {
                RequiredSlots = 0,
                Constraints = new BatchTaskConstraints { MaxTaskRetryCount = -2 },
            };
        }
        """);

    [Theory]
    [InlineData("var u = t; Use(u);", "static void Use(BatchTaskCreateOptions x) => Console.WriteLine(x.RequiredSlots);")]
    [InlineData("_field = t;", "static BatchTaskCreateOptions? _field;")]
    [InlineData("var list = new List<BatchTaskCreateOptions> { t };")]
    [InlineData("var other = new BatchTaskCreateOptions(\"b\", \"run\"); other.RequiredSlots = 2; Console.WriteLine(t);")]
    [InlineData("Console.WriteLine(t.RequiredSlots == 1);")]
    public Task Is_reported_where_nothing_sets_the_value(string statements, string members = "") => ClientVerifier.Reports(
        ClientVerifier.Azure, $$"""
        public static class Program
        {
            public static BatchTaskCreateOptions Add(BatchClient client)
            {
                var t = new BatchTaskCreateOptions("a", "run") { RequiredSlots = {|TG5005:0|} };
                {{statements}}
                client.CreateTask("job", t);
                return t;
            }

            {{members}}
        }
        """);

    [Fact]
    public Task What_only_a_creation_sets_is_reported_wherever_the_object_leads() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static void Add(Action<BatchTaskCreateOptions> configure) =>
                configure(new BatchTaskCreateOptions("a{|TG1003: |}b", "run") { RequiredSlots = 0 });
        }
        """);

    [Fact]
    public Task Constraints_of_their_own_are_judged() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static readonly BatchTaskConstraints Constraints = new() { MaxTaskRetryCount = {|TG5004:-1|} };

            public static BatchTaskConstraints Create()
            {
                var constraints = new BatchTaskConstraints();
                constraints.MaxTaskRetryCount = {|TG5004:-1|};
                return constraints;
            }
        }
        """);

    [Fact]
    public Task Elevation_of_a_separate_identity_is_not_judged() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static UserIdentity Both() =>
                new UserIdentity { Username = {|TG5013:"a"|}, AutoUser = new AutoUserSpecification { ElevationLevel = ElevationLevel.Admin } };

            public static UserIdentity Admin() =>
                new UserIdentity { AutoUser = new AutoUserSpecification { ElevationLevel = ElevationLevel.Admin } };

            public static UserIdentity Open() => new UserIdentity();
        }
        """);

    [Fact]
    public Task Members_of_parts_that_statements_set_are_judged() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static void Add(BatchClient client, bool isLarge)
            {
                var t = new BatchTaskCreateOptions("a", "run");
                t.Constraints = new BatchTaskConstraints();
                t.Constraints.MaxTaskRetryCount = {|TG5004:-1|};
                client.CreateTask("job", t);

                var given = new BatchTaskCreateOptions("a", "run") { Constraints = new() { MaxTaskRetryCount = -1 } };
                given.Constraints.MaxTaskRetryCount = 3;
                client.CreateTask("job", given);

                var branch = new BatchTaskCreateOptions("a", "run") { Constraints = new() { MaxTaskRetryCount = -1 } };
                if (isLarge) branch.Constraints.MaxTaskRetryCount = 3;
                client.CreateTask("job", branch);

                var late = new BatchTaskCreateOptions("a", "run") { Constraints = new() };
                late.Constraints.MaxTaskRetryCount = -1;
                late.Constraints = new() { MaxTaskRetryCount = 3 };
                client.CreateTask("job", late);
            }
        }
        """);

    [Fact]
    public Task A_value_that_replaces_the_one_of_the_creation_is_judged() => ClientVerifier.Reports(ClientVerifier.Microsoft, """
        public static class Program
        {
            public static void Add(CloudJob job)
            {
                var wrong = new CloudTask("a", "run");
                wrong.CommandLine = "/bin/sh -c {|TG1013:echo|} hello";
                job.AddTask(wrong);

                var right = new CloudTask("a", "/bin/sh -c echo hello");
                right.CommandLine = "/bin/sh -c 'echo hello'";
                job.AddTask(right);
            }
        }
        """);
}
