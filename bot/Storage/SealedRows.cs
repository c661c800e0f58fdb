using System.Security.Cryptography;
using System.Text;
using DeclineBot.Bot.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace DeclineBot.Bot.Storage;

/// <summary>
/// Seals the values of rows, each to its own place, so that one can't be read in another's: AES-GCM under a data key that
/// lies in the store, itself sealed by Data Protection. (Format 1, still read, was Data Protection for every row.)
/// </summary>
public sealed class SealedRows(IDataProtectionProvider protection, DataKeys keys)
{
    /// <summary>The version in which values are written.</summary>
    public const int Format = 2;

    private readonly IDataProtector _protector = protection.CreateProtector("DeclineBot.Rows.v1");

    /// <summary>Seals a text for a place.</summary>
    public SealedValue Seal(string place, string text) => new(Format, keys.Current.Seal(place, text));

    /// <summary>The text that was sealed for a place.</summary>
    /// <exception cref="UnreadableRowException">It is of a newer version, damaged, or its key is gone. The row is left alone.</exception>
    public string Open(string place, SealedValue value)
    {
        if (value.Format > Format)
        {
            throw new UnreadableRowException(HostCopy.English.Say("storage.row-newer", ("place", place)));
        }

        try
        {
            return value.Format == 1
                ? Encoding.UTF8.GetString(_protector.CreateProtector(place).Unprotect(value.Bytes))
                : keys.Find(DataKey.NumberIn(value.Bytes)).Open(place, value.Bytes);
        }
        catch (CryptographicException cause)
        {
            throw new UnreadableRowException(HostCopy.English.Say("storage.row-sealed", ("place", place)), cause);
        }
    }
}
