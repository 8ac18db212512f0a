namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class OutputFile
{
    public OutputFile(string filePattern, OutputFileDestination destination, OutputFileUploadOptions uploadOptions)
    {
        FilePattern = filePattern;
        Destination = destination;
        UploadOptions = uploadOptions;
    }

    public string FilePattern { get; }

    public OutputFileDestination Destination { get; }

    public OutputFileUploadOptions UploadOptions { get; }
}
