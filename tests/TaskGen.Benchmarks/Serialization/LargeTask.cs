namespace TaskGen.Benchmarks.Serialization;

/// <summary>A large task, mostly constant: 40 resource files and 20 variables.</summary>
[BatchTask(Id = "large-{Number}", CommandLine = "run {Number}")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-00/lobby.blend",
    FilePath = "scenes/chapter-00/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-01/lobby.blend",
    FilePath = "scenes/chapter-01/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-02/lobby.blend",
    FilePath = "scenes/chapter-02/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-03/lobby.blend",
    FilePath = "scenes/chapter-03/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-04/lobby.blend",
    FilePath = "scenes/chapter-04/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-05/lobby.blend",
    FilePath = "scenes/chapter-05/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-06/lobby.blend",
    FilePath = "scenes/chapter-06/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-07/lobby.blend",
    FilePath = "scenes/chapter-07/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-08/lobby.blend",
    FilePath = "scenes/chapter-08/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-09/lobby.blend",
    FilePath = "scenes/chapter-09/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-10/lobby.blend",
    FilePath = "scenes/chapter-10/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-11/lobby.blend",
    FilePath = "scenes/chapter-11/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-12/lobby.blend",
    FilePath = "scenes/chapter-12/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-13/lobby.blend",
    FilePath = "scenes/chapter-13/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-14/lobby.blend",
    FilePath = "scenes/chapter-14/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-15/lobby.blend",
    FilePath = "scenes/chapter-15/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-16/lobby.blend",
    FilePath = "scenes/chapter-16/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-17/lobby.blend",
    FilePath = "scenes/chapter-17/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-18/lobby.blend",
    FilePath = "scenes/chapter-18/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-19/lobby.blend",
    FilePath = "scenes/chapter-19/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-20/lobby.blend",
    FilePath = "scenes/chapter-20/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-21/lobby.blend",
    FilePath = "scenes/chapter-21/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-22/lobby.blend",
    FilePath = "scenes/chapter-22/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-23/lobby.blend",
    FilePath = "scenes/chapter-23/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-24/lobby.blend",
    FilePath = "scenes/chapter-24/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-25/lobby.blend",
    FilePath = "scenes/chapter-25/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-26/lobby.blend",
    FilePath = "scenes/chapter-26/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-27/lobby.blend",
    FilePath = "scenes/chapter-27/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-28/lobby.blend",
    FilePath = "scenes/chapter-28/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-29/lobby.blend",
    FilePath = "scenes/chapter-29/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-30/lobby.blend",
    FilePath = "scenes/chapter-30/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-31/lobby.blend",
    FilePath = "scenes/chapter-31/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-32/lobby.blend",
    FilePath = "scenes/chapter-32/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-33/lobby.blend",
    FilePath = "scenes/chapter-33/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-34/lobby.blend",
    FilePath = "scenes/chapter-34/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-35/lobby.blend",
    FilePath = "scenes/chapter-35/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-36/lobby.blend",
    FilePath = "scenes/chapter-36/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-37/lobby.blend",
    FilePath = "scenes/chapter-37/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-38/lobby.blend",
    FilePath = "scenes/chapter-38/lobby.blend",
    FileMode = "0644")]
[ResourceFile(
    HttpUrl = "https://studio.blob.core.windows.net/scenes/chapter-39/lobby.blend",
    FilePath = "scenes/chapter-39/lobby.blend",
    FileMode = "0644")]
[EnvironmentSetting("RENDER_OPTION_00", "value of option 00, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_01", "value of option 01, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_02", "value of option 02, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_03", "value of option 03, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_04", "value of option 04, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_05", "value of option 05, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_06", "value of option 06, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_07", "value of option 07, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_08", "value of option 08, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_09", "value of option 09, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_10", "value of option 10, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_11", "value of option 11, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_12", "value of option 12, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_13", "value of option 13, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_14", "value of option 14, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_15", "value of option 15, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_16", "value of option 16, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_17", "value of option 17, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_18", "value of option 18, as long as such values are")]
[EnvironmentSetting("RENDER_OPTION_19", "value of option 19, as long as such values are")]
internal sealed partial record LargeTask(int Number);
