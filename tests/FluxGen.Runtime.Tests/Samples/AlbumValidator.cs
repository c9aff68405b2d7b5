using FluxGen.Runtime;

namespace FluxGen.Runtime.Tests.Samples;

internal static class AlbumValidator
{
    public static void Validate(Album value, ref ValidationErrors errors)
    {
        if (value.Name is null)
        {
            errors.Required("name");
        }

        if (value.Child is { } child)
        {
            if (errors.TryEnter(out int mark))
            {
                Validate(child, ref errors);
                errors.Leave(mark, "child");
            }
        }

        if (value.Children is { } children)
        {
            if (errors.TryEnter(out int mark))
            {
                for (int index1 = 0; index1 < children.Count; index1++)
                {
                    if (children[index1] is { } item1)
                    {
                        if (errors.TryEnter(out int mark1))
                        {
                            Validate(item1, ref errors);
                            errors.Leave(mark1, index1);
                        }
                    }

                    if (children[index1] is null)
                    {
                        errors.Null(index1);
                    }
                }

                errors.Leave(mark, "children");
            }
        }
    }
}
