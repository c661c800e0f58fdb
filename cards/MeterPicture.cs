using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace DeclineBot.Cards;

/// <summary>
/// Draws a meter as a PNG of four colours in a data address: small enough for a card, and the same bytes everywhere.
/// Colours hold on light and on dark ground.
/// </summary>
internal static class MeterPicture
{
    /// <summary>The width in pixels.</summary>
    public const int Width = 200;

    /// <summary>The height in pixels.</summary>
    public const int Height = 10;

    private const byte Clear = 0;
    private const byte Full = 1;
    private const byte Empty = 2;

    private static readonly byte[] Palette = [0, 0, 0, 0x2E, 0x8B, 0x7A, 0xB8, 0xC0, 0xC8, 0, 0, 0];
    private static readonly byte[] Opacity = [0, 255, 255, 0];

    /// <summary>The picture.</summary>
    public static Uri Draw(Meter meter)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        header[8] = 2; // bits a pixel
        header[9] = 3; // colours from the palette
        Chunk(png, "IHDR", header);
        Chunk(png, "PLTE", Palette);
        Chunk(png, "tRNS", Opacity);
        Chunk(png, "IDAT", Stored(Pixels(meter.Steps(Width))));
        Chunk(png, "IEND", []);
        return new Uri($"data:image/png;base64,{Convert.ToBase64String(png.ToArray())}");
    }

    // Rows of a filter byte, which is none, and four pixels a byte.
    private static byte[] Pixels(int full)
    {
        const int Row = 1 + (Width / 4);
        var rows = new byte[Row * Height];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var colour = IsCorner(x, y) ? Clear : x < full ? Full : Empty;
                rows[(y * Row) + 1 + (x / 4)] |= (byte)(colour << (6 - (x % 4 * 2)));
            }
        }

        return rows;
    }

    // The ends are half circles.
    private static bool IsCorner(int x, int y)
    {
        const double Radius = Height / 2.0;
        var (fromEnd, fromMiddle) = (Radius - Math.Min(x, Width - 1 - x) - 0.5, Math.Abs(y + 0.5 - Radius));
        return fromEnd > 0 && (fromEnd * fromEnd) + (fromMiddle * fromMiddle) > Radius * Radius;
    }

    // One block of deflate that isn't compressed, so that no version of a library changes a card.
    private static byte[] Stored(byte[] data)
    {
        var block = new byte[data.Length + 11];
        (block[0], block[1], block[2]) = (0x78, 0x01, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(3), (ushort)data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(5), (ushort)~data.Length);
        data.CopyTo(block, 7);
        var (low, high) = (1u, 0u);
        foreach (var value in data)
        {
            low = (low + value) % 65521;
            high = (high + low) % 65521;
        }

        BinaryPrimitives.WriteUInt32BigEndian(block.AsSpan(data.Length + 7), (high << 16) | low);
        return block;
    }

    private static void Chunk(MemoryStream png, string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.HashToUInt32(chunk.AsSpan(4, data.Length + 4)));
        png.Write(chunk);
    }
}
