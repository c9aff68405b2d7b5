using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>How a parameter is serialised: one style of OpenAPI, and flags.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterForm
{
    /// <summary>In a path or a header: <c>blue,black</c>.</summary>
    Simple = 0,

    /// <summary>In a path: <c>.blue,black</c>.</summary>
    Label = 1,

    /// <summary>In a path: <c>;color=blue,black</c>.</summary>
    Matrix = 2,

    /// <summary>In a query or a cookie: <c>color=blue,black</c>.</summary>
    Form = 3,

    /// <summary>In a query: <c>color=blue%20black</c>.</summary>
    SpaceDelimited = 4,

    /// <summary>In a query: <c>color=blue%7Cblack</c>.</summary>
    PipeDelimited = 5,

    /// <summary>In a query: <c>color%5BR%5D=100</c>.</summary>
    DeepObject = 6,

    /// <summary>In a cookie: like <see cref="Form"/>, but nothing is percent-encoded.</summary>
    Cookie = 7,

    /// <summary>Each item, or each property, stands for itself.</summary>
    Explode = 16,

    /// <summary>Reserved characters are not percent-encoded where the place of the parameter allows them.</summary>
    AllowReserved = 32,

    /// <summary>The parameter is sent even if it is an array or an object with nothing in it.</summary>
    Required = 64,
}
