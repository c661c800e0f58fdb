using System.Security.Cryptography;
using System.Text;
using DeclineBot.Bot.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace DeclineBot.Bot.Storage;

/// <summary>Seals the values of rows, each to its own place, so that one can't be read in another's.</summary>
public sealed class SealedRows(IDataProtectionProvider protection)
{
    /// <summary>The version in which values are written.</summary>
    public const int Format = 1;

    private readonly IDataProtector _protector = protection.CreateProtector("DeclineBot.Rows.v1");

    /// <summary>Seals a text for a place.</summary>
    public SealedValue Seal(string place, string text) => new(Format, _protector.CreateProtector(place).Protect(Encoding.UTF8.GetBytes(text)));

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
            return Encoding.UTF8.GetString(_protector.CreateProtector(place).Unprotect(value.Bytes));
        }
        catch (CryptographicException cause)
        {
            throw new UnreadableRowException(HostCopy.English.Say("storage.row-sealed", ("place", place)), cause);
        }
    }
}
