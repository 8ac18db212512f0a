namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class OutputFile
{
    public OutputFile(string filePattern, OutputFileDestination destination, OutputFileUploadConfig uploadOptions)
    {
        FilePattern = filePattern;
        Destination = destination;
        UploadOptions = uploadOptions;
    }

    public string FilePattern { get; set; }

    public OutputFileDestination Destination { get; set; }

    public OutputFileUploadConfig UploadOptions { get; set; }
}
