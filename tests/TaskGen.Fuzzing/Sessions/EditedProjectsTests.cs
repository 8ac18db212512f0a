using System;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.Fuzzing.Sources;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>
/// After any edit in any file the generator gives what it would give if it had started now: nothing that it remembers is out of date.
/// </summary>
public sealed class EditedProjectsTests
{
    private const string Shared =
        """
        global using Task2 = TaskGen.BatchTaskAttribute;
        namespace Shared
        {
            public static class Names { public const string Id = "shared-{Part}"; public const int Slots = 2; }
            public abstract class Base { [TaskGen.EnvironmentSetting("BASE")] public string Part { get; init; } = ""; public enum Mode { A, B } }
            [TaskGen.TaskProfile] [TaskGen.TaskContainerSettings("a/b:1")] public static class Profile { }
        }
        """;

    private const string Task =
        """
        using TaskGen;
        [Task2(Id = Shared.Names.Id, CommandLine = "/bin/sh -c 'run {Part} {Kind}'", RequiredSlots = Shared.Names.Slots)]
        [UseProfile(typeof(Shared.Profile))]
        public partial class Consumer : Shared.Base { public Mode Kind { get; init; } [ResourceFile] public ResourceFile? File { get; init; } }
        """;

    [Fact]
    public void Cached_definitions_equal_those_of_a_new_compilation()
    {
        var sessions = Math.Max(2, Amounts.Edits / 15);
        Parallel.For(Amounts.Seed, Amounts.Seed + sessions, seed =>
        {
            var random = new Random(seed);
            var mutator = new Mutator(seed);
            string[] files = [Shared, Task, .. Enumerable.Range(0, 3).Select(_ => Corpus.Sources[random.Next(Corpus.Sources.Length)])];
            var session = new EditorSession(files);
            for (var edit = 0; edit < 15; edit++)
            {
                // Now and then an edit is taken back, as people do.
                var file = random.Next(files.Length);
                session.Edit(file, random.Next(4) == 0 ? files[file] : mutator.Bend(session[file]));
                Assert.Equal(session.GenerateAnew(), session.Generate());
            }
        });
    }
}
