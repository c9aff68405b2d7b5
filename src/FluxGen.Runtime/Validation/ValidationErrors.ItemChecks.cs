namespace FluxGen.Runtime;

// The checks of arrays, item by item.
public ref partial struct ValidationErrors
{
    /// <summary>Validates each of the objects in an array, and that none is null.</summary>
    /// <typeparam name="T">The class of the objects.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="items">The objects, or null.</param>
    public void CheckObjects<T>(string name, IList<T>? items)
        where T : class, IApiSchema
    {
        if (items is null || !TryEnter(out int mark))
        {
            return;
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is not { } item)
            {
                Null(i);
            }
            else if (TryEnter(out int inner))
            {
                item.Validate(ref this);
                Leave(inner, i);
            }
        }

        Leave(mark, name);
    }

    /// <summary>Checks that no item of an array is null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="items">The items, or null.</param>
    public void CheckItems<T>(string name, IList<T>? items)
        where T : class
    {
        if (items is null || !TryEnter(out int mark))
        {
            return;
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is null)
            {
                Null(i);
            }
        }

        Leave(mark, name);
    }

    /// <summary>Checks that each text in an array is whole Unicode, and that none is null.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="items">The texts, or null.</param>
    public void CheckTexts(string name, IList<string>? items)
    {
        if (items is null || !TryEnter(out int mark))
        {
            return;
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is not { } item)
            {
                Null(i);
            }
            else if (!UnicodeText.IsUnicode(item))
            {
                NotUnicode(i);
            }
        }

        Leave(mark, name);
    }
}
