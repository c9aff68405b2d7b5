using System.Collections.Immutable;
using FluxGen.Generators.Emission;
using FluxGen.Generators.Models;
using FluxGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators;

/// <summary>Turns the annotated contract of an API into its HTTP client, JSON converters, validators and catalogue.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FluxClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ClientModel> clients = Parse(context, MetadataNames.ApiClient, TrackingNames.Clients,
            static target => target.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Interface } type
                ? ClientParser.Parse(type, target.Attributes[0])
                : null);
        IncrementalValuesProvider<ObjectModel> objects = Parse(context, MetadataNames.ApiSchema, TrackingNames.Objects,
            static target => target.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type
                ? ObjectParser.Parse(type)
                : null);
        IncrementalValuesProvider<EnumModel> enums = Parse(context, MetadataNames.ApiSchema, TrackingNames.Enums,
            static target => target.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
                ? EnumParser.Parse(type)
                : null);
        IncrementalValuesProvider<CatalogModel> catalogs = clients
            .Combine(objects.Collect().Combine(enums.Collect()))
            .Select(static (pair, _) => CatalogModel.Create(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(TrackingNames.Catalogs);

        context.RegisterSourceOutput(clients, static (output, model) => ClientEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(catalogs, static (output, model) => CatalogEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(enums, static (output, model) => WireMapEmitter.Emit(model).AddTo(output));
        context.RegisterSourceOutput(objects, static (output, model) =>
        {
            ConverterEmitter.Emit(model).AddTo(output);
            ValidatorEmitter.Emit(model).AddTo(output);
        });
    }

    // A type that two of its parts mark is an error for the compiler, and one type for the generator.
    private static bool IsFirst(GeneratorAttributeSyntaxContext target)
    {
        string? attribute = target.Attributes[0].AttributeClass?.ToDisplayString();
        SyntaxReference? first = attribute is null ? null : target.TargetSymbol.Attribute(attribute)?.ApplicationSyntaxReference;
        return first is null || (first.SyntaxTree == target.TargetNode.SyntaxTree && target.TargetNode.Span.Contains(first.Span));
    }

    private static IncrementalValuesProvider<T> Parse<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        string trackingName,
        Func<GeneratorAttributeSyntaxContext, Parsed<T>?> parse)
        where T : class, IEquatable<T>
    {
        IncrementalValuesProvider<Parsed<T>> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, (target, _) => IsFirst(target) ? parse(target) : null)
            .SelectMany(static (result, _) => result is null ? ImmutableArray<Parsed<T>>.Empty : [result]);

        context.RegisterSourceOutput(
            parsed.SelectMany(static (result, _) => result.Diagnostics.ToImmutableArray()).WithTrackingName(TrackingNames.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));

        return parsed
            .SelectMany(static (result, _) => result.Model is { } model ? ImmutableArray.Create(model) : [])
            .WithTrackingName(trackingName);
    }
}
