namespace FluxGen.Generators.Parsing;

// What a class of the contract stands for.
internal enum ObjectRole
{
    Schema,
    Form,
    Parameters,
    Headers,
}
