using System.Collections.Immutable;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Emission;
using FluxGen.Generators.Models;
using FluxGen.Generators.Parsing;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators;

/// <summary>Turns the annotated contract of an API into its HTTP client, JSON converters, validators and catalogue.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FluxClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<Parsed<ClientModel>> parsedClients = Parse(context, MetadataNames.ApiClient,
            static target => target.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Interface } type
                ? ClientParser.Parse(type, target.Attributes[0])
                : null);
        IncrementalValuesProvider<Parsed<ObjectModel>> parsedObjects = Parse(context, MetadataNames.ApiSchema,
            static target => target.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type
                ? ObjectParser.Parse(type)
                : null);
        IncrementalValuesProvider<Parsed<ObjectModel>> parsedForms = Parse(context, MetadataNames.ApiForm,
            static target => target.TargetSymbol is INamedTypeSymbol type ? ObjectParser.Parse(type, ObjectRole.Form) : null);
        IncrementalValuesProvider<Parsed<ObjectModel>> parsedParameters = Parse(context, MetadataNames.ApiParameters,
            static target => target.TargetSymbol is INamedTypeSymbol type ? ObjectParser.Parse(type, ObjectRole.Parameters) : null);
        IncrementalValuesProvider<Parsed<ObjectModel>> parsedHeaders = Parse(context, MetadataNames.ApiHeaders,
            static target => target.TargetSymbol is INamedTypeSymbol type ? ObjectParser.Parse(type, ObjectRole.Headers) : null);
        IncrementalValuesProvider<Parsed<ResultTypeModel>> parsedResults = Parse(context, MetadataNames.ApiResult,
            static target => target.TargetSymbol is INamedTypeSymbol type ? ResultTypeParser.Parse(type) : null);
        IncrementalValuesProvider<Parsed<UnionModel>> parsedUnions = Parse(context, MetadataNames.ApiUnion,
            static target => target.TargetSymbol is INamedTypeSymbol type ? UnionParser.Parse(type) : null);
        IncrementalValuesProvider<Parsed<EnumModel>> parsedEnums = Parse(context, MetadataNames.ApiEnum,
            static target => target.TargetSymbol is INamedTypeSymbol type ? EnumParser.Parse(type) : null);

        IncrementalValueProvider<EquatableArray<FileNameClash>> clashes = Together(
                Types(parsedClients), Types(parsedObjects), Types(parsedEnums), Types(parsedForms), Types(parsedParameters), Types(parsedHeaders), Types(parsedResults), Types(parsedUnions))
            .Select(static (types, _) => FileNameClash.Find(types));
        Report(context, clashes.SelectMany(static (all, _) => all.Select(clash => clash.ToDiagnostic(DiagnosticDescriptors.NameTaken))));

        IncrementalValuesProvider<ClientModel> clients = Models(parsedClients, clashes, TrackingNames.Clients);
        IncrementalValuesProvider<ObjectModel> objects = Models(parsedObjects, clashes, TrackingNames.Objects);
        IncrementalValuesProvider<EnumModel> enums = Models(parsedEnums, clashes, TrackingNames.Enums);
        IncrementalValuesProvider<ObjectModel> headers = Models(parsedHeaders, clashes, TrackingNames.Headers);
        IncrementalValuesProvider<CatalogModel> catalogs = clients
            .Combine(objects.Collect().Combine(headers.Collect()).Combine(enums.Collect()))
            .Select(static (pair, _) => CatalogModel.Create(pair.Left, pair.Right.Left.Left, pair.Right.Left.Right, pair.Right.Right))
            .WithTrackingName(TrackingNames.Catalogs);

        context.RegisterSourceOutput(clients, static (output, model) => ClientEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(catalogs, static (output, model) => CatalogEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(Models(parsedForms, clashes, TrackingNames.Forms), static (output, model) => ValidatorEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(Models(parsedParameters, clashes, TrackingNames.Parameters), static (output, model) => ValidatorEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(headers, static (output, model) => HeadersEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(Models(parsedResults, clashes, TrackingNames.Results), static (output, model) => ResultTypeEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(Models(parsedUnions, clashes, TrackingNames.Unions), static (output, model) => UnionEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(enums, static (output, model) => WireMapEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(objects, static (output, model) => ConverterEmitter.Emit(model).AddTo(output));
    }

    private static IncrementalValuesProvider<Parsed<T>> Parse<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, Parsed<T>?> parse)
        where T : class, IEquatable<T>
    {
        IncrementalValuesProvider<Parsed<T>> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, (target, _) => IsFirst(target) ? parse(target) : null)
            .SelectMany(static (result, _) => result is null ? ImmutableArray<Parsed<T>>.Empty : [result]);
        Report(context, parsed.SelectMany(static (result, _) => result.Diagnostics));
        return parsed;
    }

    // If two parts of a type have the attribute, the compiler reports it, and the type is still parsed once.
    private static bool IsFirst(GeneratorAttributeSyntaxContext target)
    {
        string? attribute = target.Attributes[0].AttributeClass?.ToDisplayString();
        SyntaxReference? first = attribute is null ? null : target.TargetSymbol.Attribute(attribute)?.ApplicationSyntaxReference;
        return first is null || (first.SyntaxTree == target.TargetNode.SyntaxTree && target.TargetNode.Span.Contains(first.Span));
    }

    private static void Report(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DiagnosticInfo> diagnostics) =>
        context.RegisterSourceOutput(
            diagnostics.WithTrackingName(TrackingNames.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));

    private static IncrementalValueProvider<ImmutableArray<ContractType>> Types<T>(IncrementalValuesProvider<Parsed<T>> parsed)
        where T : class, IEquatable<T> => parsed
            .Where(static result => result.Model is not null)
            .Select(static (result, _) => result.Type)
            .Collect();

    private static IncrementalValueProvider<ImmutableArray<ContractType>> Together(params IncrementalValueProvider<ImmutableArray<ContractType>>[] types) =>
        types.Aggregate(static (first, second) => first.Combine(second).Select(static (pair, _) => pair.Left.AddRange(pair.Right)));

    private static IncrementalValuesProvider<T> Models<T>(
        IncrementalValuesProvider<Parsed<T>> parsed,
        IncrementalValueProvider<EquatableArray<FileNameClash>> clashes,
        string trackingName)
        where T : class, IEquatable<T> => parsed
            .Combine(clashes)
            .SelectMany(static (pair, _) => pair.Left.Model is { } model && pair.Right.All(clash => clash.Type.FullName != pair.Left.Type.FullName)
                ? ImmutableArray.Create(model)
                : [])
            .WithTrackingName(trackingName);
}
