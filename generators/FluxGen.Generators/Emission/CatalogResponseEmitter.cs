using System.Text.RegularExpressions;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class CatalogResponseEmitter
{
    public static void Write(CodeWriter writer, ResponseModel response)
    {
        string status = response.IsDefault || response.IsRange ? $"0, StatusText = {CSharpText.Literal(response.Status)}" : response.Status;
        string type = CSharpText.Literal(response.TypeName is { } name ? ShortName(name) : null);
        writer.Line($"new() {{ Status = {status}, Type = {type}, MediaType = {CSharpText.Literal(response.MediaType)}, Description = {CSharpText.Literal(response.Description)} }},");
    }

    // Also of the types in angle brackets.
    public static string ShortName(string fullName) => Regex.Replace(fullName, @"global::(?:@?\w+\.)*@?", "");
}
