using System.Text.Json;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;

namespace FluxGen.Testing.OpenApi;

// The files of a specification. Each is read once. References lead to files on this machine only; nothing is fetched.
internal sealed class SpecificationFiles
{
    private readonly Dictionary<string, JToken> _files = new(StringComparer.Ordinal);
    private JToken? _main;

    // The specification itself is loaded first.
    public JToken Load(string path)
    {
        string fullPath = Path.GetFullPath(path);
        lock (_files)
        {
            if (!_files.TryGetValue(fullPath, out JToken? root))
            {
                root = Read(fullPath);
                _main ??= root;
                SpecificationSource.Set(root, fullPath, this, _main);
                _files[fullPath] = root;
            }

            return root;
        }
    }

    private static JToken Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file {path}. Correct the path.", path);
        }

        try
        {
            return SwaggerDocument.Upgrade(SpecificationText.Parse(File.ReadAllText(path)));
        }
        catch (YamlException mistake)
        {
            throw new InvalidDataException($"{path}({mistake.Start.Line},{mistake.Start.Column}): expected YAML or JSON, found a mistake: {mistake.Message} Correct it there.", mistake);
        }
        catch (JsonException mistake)
        {
            string reason = mistake.Message.Split(" LineNumber:", 2)[0];
            throw new InvalidDataException($"{path}({mistake.LineNumber + 1},{mistake.BytePositionInLine + 1}): expected JSON, found a mistake: {reason} Correct it there.", mistake);
        }
    }
}
