namespace Microsoft.Recognizers.Text.Tokens;

/// <summary>Remembers what a reader found at each token, so that readers that ask one another stay linear.</summary>
internal sealed class Memo<T>(TokenList tokens, Func<int, T?> read)
    where T : struct
{
    private (bool Known, T? Value)[] _found = [];

    public T? At(int index)
    {
        if ((uint)index >= (uint)tokens.Count)
        {
            return null;
        }

        if (_found.Length == 0)
        {
            _found = new (bool, T?)[tokens.Count];
        }

        ref var place = ref _found[index];
        if (!place.Known)
        {
            var value = read(index);
            _found[index] = (true, value);
            return value;
        }

        return place.Value;
    }
}
