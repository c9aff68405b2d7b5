using FluxGen.Runtime.Http.Parameters;

namespace FluxGen.Runtime;

public ref partial struct ParameterWriter
{
    private readonly bool IsInPath => _place == ParameterPlace.Url && Style is ParameterForm.Simple or ParameterForm.Label or ParameterForm.Matrix;

    // What stands between the items of a parameter that is not exploded.
    private readonly string Delimiter => Style switch
    {
        ParameterForm.SpaceDelimited => "%20",
        ParameterForm.PipeDelimited => "%7C",
        _ => ",",
    };

    private void Begin(string name, ParameterForm form)
    {
        ArgumentNullException.ThrowIfNull(name);
        (_name, _form, _start, _count) = (name, form, _text.Length, 0);
    }

    private void Item<T>(string? key, T value)
    {
        if (ScalarText.IsNull(value))
        {
            return;
        }

        ScalarText.EnsureFinite(_name, value);
        AppendPrefix(key is not null);
        if (Style == ParameterForm.DeepObject)
        {
            _text.Append("%5B");
            AppendEncoded(key ?? "");
            _text.Append("%5D=");
        }
        else if (key is not null)
        {
            AppendEncoded(key);
            _text.Append(IsExploded ? "=" : Delimiter);
        }

        AppendEncoded(value);
        if (IsExploded)
        {
            ShortenEmptyMatrix();
        }
    }

    private void AppendPrefix(bool hasKey)
    {
        bool isFirst = _count++ == 0;
        if (!isFirst && !IsExploded && Style != ParameterForm.DeepObject)
        {
            _text.Append(Delimiter);
            return;
        }

        switch (Style)
        {
            case ParameterForm.Simple:
                _text.Append(isFirst ? "" : ",");
                break;
            case ParameterForm.Label:
                _text.Append('.');
                break;
            case ParameterForm.DeepObject:
                AppendSeparator();
                AppendEncoded(_name);
                break;
            default:
                AppendSeparator();
                if (!IsExploded || !hasKey)
                {
                    AppendEncoded(_name);
                    _text.Append('=');
                }

                break;
        }
    }

    // What stands before a name.
    private void AppendSeparator()
    {
        if (Style == ParameterForm.Matrix)
        {
            _text.Append(';');
        }
        else if (_place == ParameterPlace.Url)
        {
            _text.Append(_hasQuery ? '&' : '?');
            _hasQuery = true;
        }
        else if (_text.Length > 0)
        {
            _text.Append(_place == ParameterPlace.Cookie ? "; " : "&");
        }
    }

    private void AppendEncoded<T>(T value)
    {
        int start = _text.Length;
        ScalarText.Append(ref _text, value);
        if (_place == ParameterPlace.Header)
        {
            return;
        }

        if (Style == ParameterForm.Cookie)
        {
            HeaderText.EnsureCookie(_name, _text.Written[start..]);
            return;
        }

        PercentEncoding.Encode(ref _text, start, PercentEncoding.Kept(IsInPath, _form.HasFlag(ParameterForm.AllowReserved)));
    }

    // RFC 6570: a matrix parameter has no equals sign before an empty value.
    private void ShortenEmptyMatrix()
    {
        if (Style == ParameterForm.Matrix && _text.Written[^1] == '=')
        {
            _text.Truncate(_text.Length - 1);
        }
    }

    private void End()
    {
        if (_count == 0 && !AppendEmpty())
        {
            return;
        }

        if (!IsExploded)
        {
            ShortenEmptyMatrix();
        }

        if (_place == ParameterPlace.Header)
        {
            AddHeader();
        }
        else if (IsInPath)
        {
            EnsureSegment();
        }
    }

    private bool AppendEmpty()
    {
        if (!_form.HasFlag(ParameterForm.Required) || Style == ParameterForm.DeepObject)
        {
            return false;
        }

        if (Style == ParameterForm.Label)
        {
            _text.Append('.');
        }
        else if (Style != ParameterForm.Simple)
        {
            AppendSeparator();
            AppendEncoded(_name);
            _text.Append('=');
            ShortenEmptyMatrix();
        }

        return true;
    }

    // A segment that is empty or consists of dots names another resource, and dots do so even percent-encoded.
    private readonly void EnsureSegment()
    {
        ReadOnlySpan<char> segment = _text.Written[_start..];
        if (segment.IsEmpty)
        {
            throw ApiValidationException.Of(_name, "a text that is not empty, because it is a part of the path", "empty");
        }

        if (IsDot(ref segment) && (segment.IsEmpty || (IsDot(ref segment) && segment.IsEmpty)))
        {
            throw ApiValidationException.Of(_name, "a text other than '.' and '..', because it is a part of the path", _text.Written[_start..].ToString());
        }
    }

    private static bool IsDot(ref ReadOnlySpan<char> rest)
    {
        int length = rest is ['.', ..] ? 1 : rest is ['%', '2', 'E' or 'e', ..] ? 3 : 0;
        rest = rest[length..];
        return length > 0;
    }

    private void AddHeader()
    {
        HeaderText.EnsureHeader(_name, _text.Written);
        string text = _text.Written.ToString();
        _text.Truncate(0);
        if (!_request!.Headers.TryAddWithoutValidation(_name, text) && _request.Content?.Headers.TryAddWithoutValidation(_name, text) != true)
        {
            throw ApiValidationException.Of(_name, "a header that a request without a body can have", "a header of a body");
        }
    }
}
