using System.Reflection;

namespace FluxGen.Tests;

internal static class Sample
{
    public const string Key = "sk-0123456789-never-to-be-seen";

    public const string Prompt = "A T-Rex relaxing on a beach, lying on a sun lounger and wearing sunglasses.";

    /// <summary>The name, without extension, of the file of an image with that prompt.</summary>
    public const string FileName = "a-t-rex-relaxing-on-a-beach-lying-on-a-sun";

    /// <summary>The smallest success.</summary>
    public const string Success = """{"data":null}""";

    /// <summary>A PNG of one pixel.</summary>
    public static byte[] Png => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, .. "JFIF and more"u8];

    /// <summary>The statuses with which the service answers a success.</summary>
    public static IEnumerable<int> SuccessStatuses => ImagesOperations.GenerateImages.Responses.Select(response => response.Status).Where(status => status < 300);

    /// <summary>The statuses with which the service is documented to answer an error.</summary>
    public static IEnumerable<int> ErrorStatuses => ImagesOperations.GenerateImages.Responses.Select(response => response.Status).Where(status => status >= 400);

    /// <summary>One status each of the client's errors and the server's that the description does not know.</summary>
    public static IEnumerable<int> UndocumentedErrorStatuses =>
        [Enumerable.Range(405, 20).First(IsUndocumented), Enumerable.Range(505, 20).First(IsUndocumented), 599];

    public static ImageGenerationRequest Request(string prompt = Prompt) => new() { Prompt = prompt };

    public static bool IsUndocumented(int status) => ImagesOperations.GenerateImages.Responses.All(response => response.Status != status);

    public static string Payload(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Payloads/" + name)
            ?? throw new FileNotFoundException($"There is no payload '{name}'.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
