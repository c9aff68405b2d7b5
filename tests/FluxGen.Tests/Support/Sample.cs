using Newtonsoft.Json;

namespace FluxGen.Tests;

internal static class Sample
{
    public const string Key = "sk-0123456789-never-to-be-seen";

    public const string Prompt = "A T-Rex relaxing on a beach, lying on a sun lounger and wearing sunglasses.";

    // The name of a file that is saved with this prompt, without its extension.
    public const string FileName = "a-t-rex-relaxing-on-a-beach-lying-on-a-sun";

    public const string Success = """{"data":null}""";

    public static byte[] Png => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg => Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEB"
        + "AREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z");

    public static byte[] Webp => Convert.FromBase64String("UklGRi4AAABXRUJQVlA4ICIAAABwAQCdASoBAAEADMDOJaACdAFAAAD+1F6QsLVWlubEgAAA");

    public static byte[] Gif => Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static IEnumerable<int> SuccessStatuses => ImagesOperations.GenerateImages.Responses.Select(response => response.Status).Where(status => status < 300);

    public static IEnumerable<int> ErrorStatuses => ImagesOperations.GenerateImages.Responses.Select(response => response.Status).Where(status => status >= 400);

    // Statuses that the specification does not have: one of the client's errors, two of the server's.
    public static IEnumerable<int> UndocumentedErrorStatuses =>
        [Enumerable.Range(405, 20).First(IsUndocumented), Enumerable.Range(505, 20).First(IsUndocumented), 599];

    public static ImageGenerationRequest Request(string prompt = Prompt) => new() { Prompt = prompt };

    public static bool IsUndocumented(int status) => ImagesOperations.GenerateImages.Responses.All(response => response.Status != status);

    public static string Example(string name) => FluxSpecification.Examples.Single(example => example.Name == name).Value.ToString(Formatting.None);
}
