namespace FluxGen.TestUtils;

/// <summary>What NUnit asserts of exceptions, without the null that it returns only where it does not throw.</summary>
public static class Expect
{
    /// <summary>Expects an exception of exactly this type.</summary>
    public static async Task<T> ThrowAsync<T>(Func<Task> call)
        where T : Exception => (await Assert.ThrowsAsync<T>(() => call()))!;

    /// <summary>Expects an exception of this type or of one that is derived from it.</summary>
    public static async Task<T> CatchAsync<T>(Func<Task> call)
        where T : Exception => (await Assert.CatchAsync<T>(() => call()))!;
}
