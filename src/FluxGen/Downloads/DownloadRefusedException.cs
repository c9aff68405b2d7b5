namespace FluxGen.Downloads;

// What another attempt would not change. The message continues a sentence such as "The image cannot be downloaded: …".
internal sealed class DownloadRefusedException(string message) : Exception(message);
