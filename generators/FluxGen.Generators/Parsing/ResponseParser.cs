using System.Globalization;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ResponseParser
{
    public static IEnumerable<ResponseModel> Parse(IMethodSymbol method, string id, ReturnModel returned, List<DiagnosticInfo> diagnostics)
    {
        List<ResponseModel> responses = [];
        foreach (AttributeData attribute in method.GetAttributes().Where(attribute => attribute.Is(MetadataNames.Response)))
        {
            if (ParseResponse(method, id, attribute, diagnostics) is { } response)
            {
                if (responses.Any(other => other.Status == response.Status && other.MediaType == response.MediaType))
                {
                    diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.DuplicateWireName, id, response.Status));
                }

                responses.Add(response);
            }
        }

        // What is documented for all other statuses is the success where nothing else is.
        bool hasSuccess = responses.Any(response => response.IsSuccess);
        ResultCase[] cases = returned.Kind == ReturnKind.Result ? [.. ReturnParser.Cases(method)] : [];
        foreach (IGrouping<string, ResponseModel> status in responses.GroupBy(response => response.Status))
        {
            ResponseModel[] forms = [.. status];
            bool isSuccess = forms[0].IsSuccess || (forms[0].IsDefault && !hasSuccess);
            ResponseModel[] selected = isSuccess ? [.. forms.Select(form => Select(form, returned, cases))] : forms;
            if (isSuccess && !selected.Any(form => form.IsReturned))
            {
                diagnostics.Add(method.Diagnostic(
                    DiagnosticDescriptors.DifferentSuccessTypes, id, status.Key, Shown(forms[0].TypeName) ?? "nothing", Shown(returned.TypeName) ?? "nothing"));
            }

            foreach (ResponseModel form in selected)
            {
                yield return form;
            }
        }
    }

    private static ResponseModel Select(ResponseModel response, ReturnModel returned, ResultCase[] cases)
    {
        switch (returned.Kind)
        {
            case ReturnKind.None:
                return response with { IsReturned = true, Kind = ResponseKind.None };
            case ReturnKind.Result:
                ResultCase? found = cases.FirstOrDefault(candidate => candidate.IsOf(response));
                return response with
                {
                    IsReturned = found is not null,
                    CaseName = found?.Name,
                    Kind = found is { ValueName: null } ? ResponseKind.None : response.Kind,
                    Type = response.Type is null ? null : found?.Value ?? response.Type,
                };
            default:
                bool isItems = response.Kind == ResponseKind.Items;
                bool isNull = response.Kind == ResponseKind.None && returned.TypeName?.EndsWith("?", StringComparison.Ordinal) == true;
                bool isSame = response.TypeName is { } name && name == returned.TypeName?.TrimEnd('?') && isItems == (returned.Kind == ReturnKind.Items);
                return response with
                {
                    IsReturned = isSame || isNull,
                    Type = response.Type is { } type && returned.TypeName?.EndsWith("?", StringComparison.Ordinal) == true ? type with { IsNullable = true } : response.Type,
                };
        }
    }

    private static ResponseModel? ParseResponse(IMethodSymbol method, string id, AttributeData attribute, List<DiagnosticInfo> diagnostics)
    {
        if (Status(attribute.Text(0)) is not { } status)
        {
            diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.UnsupportedStatus, id, attribute.Text(0)));
            return null;
        }

        string mediaType = attribute.Text(2);
        ITypeSymbol? symbol = attribute.Argument(1) as ITypeSymbol;
        ResponseKind kind = symbol switch
        {
            null or { SpecialType: SpecialType.System_Void } => ResponseKind.None,
            _ when symbol.FullName() == MetadataNames.Stream => ResponseKind.Stream,
            _ when MediaType.IsStream(mediaType) => ResponseKind.Items,
            { SpecialType: SpecialType.System_String } when !MediaType.IsJson(mediaType) => ResponseKind.Text,
            _ => ResponseKind.Json,
        };
        if (kind == ResponseKind.Json)
        {
            BodyTypes.EnsureJson(method, id, $"the response {status}", mediaType, diagnostics);
        }

        return new()
        {
            Status = status,
            Kind = kind,
            Type = kind is ResponseKind.Json or ResponseKind.Items ? BodyTypes.Parse(method, id, $"the response {status}", symbol!, diagnostics) : null,
            TypeName = kind == ResponseKind.None ? null : symbol!.FullName(),
            MediaType = mediaType,
            Description = attribute.Text("Description"),
            StreamEnd = attribute.Text("StreamEnd"),
        };
    }

    private static string? Status(string text) =>
        text.Length != 3 ? text.Equals(ResponseModel.Default, StringComparison.OrdinalIgnoreCase) ? ResponseModel.Default : null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code is >= 100 and <= 999 ? text : null
        : text[0] is >= '1' and <= '5' && text.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? text.ToUpperInvariant()
        : null;

    private static string? Shown(string? typeName) => typeName?.Replace("global::", "");
}
