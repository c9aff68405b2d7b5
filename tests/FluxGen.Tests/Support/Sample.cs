using Newtonsoft.Json;

namespace FluxGen.Tests;

internal static class Sample
{
    public const string Key = "sk-0123456789-never-to-be-seen";

    public const string Prompt = "A T-Rex relaxing on a beach, lying on a sun lounger and wearing sunglasses.";

    // The name, without extension, of the file of an image with that prompt.
    public const string FileName = "a-t-rex-relaxing-on-a-beach-lying-on-a-sun";

    // The smallest success.
    public const string Success = """{"data":null}""";

    // A PNG of one pixel.
    public static byte[] Png => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, .. "JFIF and more"u8];

    public static IEnumerable<int> SuccessStatuses => ImagesOperations.GenerateImages.Responses.Select(response => response.Status).Where(status => status < 300);

    public static IEnumerable<int> ErrorStatuses => ImagesOperations.GenerateImages.Responses.Select(response => response.Status).Where(status => status >= 400);

    // Statuses that the specification does not have: one of the client's errors, two of the server's.
    public static IEnumerable<int> UndocumentedErrorStatuses =>
        [Enumerable.Range(405, 20).First(IsUndocumented), Enumerable.Range(505, 20).First(IsUndocumented), 599];

    public static ImageGenerationRequest Request(string prompt = Prompt) => new() { Prompt = prompt };

    public static bool IsUndocumented(int status) => ImagesOperations.GenerateImages.Responses.All(response => response.Status != status);

    // An example of the specification, by its name.
    public static string Example(string name) => FluxSpecification.Examples.Single(example => example.Name == name).Value.ToString(Formatting.None);
}
