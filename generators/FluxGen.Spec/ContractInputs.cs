using System.Security.Cryptography;
using System.Text;
using FluxGen.Spec.NSwag;

namespace FluxGen.Spec;

// What each contract was made of, so that a change of one specification does not make the contracts of the others again.
internal sealed class ContractInputs(Request request)
{
    private readonly string[] _shared = [request.Configuration, .. request.GetTemplates(), typeof(ContractInputs).Assembly.Location, NSwagTool.Find(request.NSwag)!];

    public bool AreUnchanged(ContractItem item)
    {
        if (!File.Exists(item.Contract) || !File.Exists(item.Key) || !File.Exists(item.Inputs))
        {
            return false;
        }

        string[] inputs = File.ReadAllLines(item.Inputs);
        return inputs.TakeLast(_shared.Length).SequenceEqual(_shared) && File.ReadAllText(item.Key) == Hash(item, inputs);
    }

    public void Save(ContractItem item, IEnumerable<string> files)
    {
        string[] inputs = [.. files.Concat(_shared)];
        WriteAtomically(item.Inputs, string.Join('\n', inputs));
        WriteAtomically(item.Key, Hash(item, inputs));
    }

    public IEnumerable<string> All() => request.Items.SelectMany(item => File.ReadLines(item.Inputs)).Distinct(StringComparer.Ordinal);

    // Another build of the project can read the file at the same time.
    public static void WriteAtomically(string path, string text)
    {
        string written = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(written, text);
        File.Move(written, path, overwrite: true);
    }

    private static string Hash(ContractItem item, IEnumerable<string> inputs)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(item.Facts));
        foreach (string input in inputs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{input}\n"));
            hash.AppendData(File.Exists(input) ? File.ReadAllBytes(input) : []);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
