namespace TaskGen.Playground.Requests.Tasks;

/// <summary>Unpacks a scene before its frames are rendered.</summary>
[BatchTask(Id = "prepare-{Number}", CommandLine = "/bin/sh -c 'unpack {Scene} --into \"$AZ_BATCH_NODE_SHARED_DIR\"'")]
public sealed partial record PrepareScene(int Number, string Scene);
