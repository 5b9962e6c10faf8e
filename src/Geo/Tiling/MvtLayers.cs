using System.Buffers;
using System.Text;

namespace Mahalleh.Geo.Tiling;

/// <summary>Works on the layers of a vector tile as whole fields.</summary>
public static class MvtLayers
{
    /// <summary>Copies the named layers of a tile, in their order, without decoding a feature. Linear in the fields passed over.</summary>
    /// <param name="tile">An uncompressed vector tile.</param>
    /// <param name="names">Layer names, compared ordinally; a name the tile lacks is no fault.</param>
    /// <returns>A tile of those layers; empty when there is none.</returns>
    /// <exception cref="MvtFormatException">The bytes are not a vector tile.</exception>
    public static byte[] Slice(ReadOnlySpan<byte> tile, params ReadOnlySpan<string> names)
    {
        var kept = new ArrayBufferWriter<byte>(tile.Length);
        var fields = new ProtobufFields(tile);
        while (fields.Next())
        {
            if (fields.Field == MvtFields.Layer && names.Contains(NameOf(fields.Value)))
            {
                kept.Write(fields.Whole);
            }
        }

        return kept.WrittenSpan.ToArray();
    }

    /// <summary>The names of the layers of a tile, in their order.</summary>
    /// <param name="tile">An uncompressed vector tile.</param>
    /// <exception cref="MvtFormatException">The bytes are not a vector tile.</exception>
    public static IReadOnlyList<string> Names(ReadOnlySpan<byte> tile)
    {
        var names = new List<string>();
        var fields = new ProtobufFields(tile);
        while (fields.Next())
        {
            if (fields.Field == MvtFields.Layer)
            {
                names.Add(NameOf(fields.Value));
            }
        }

        return names;
    }

    internal static string NameOf(ReadOnlySpan<byte> layer)
    {
        var fields = new ProtobufFields(layer);
        while (fields.Next())
        {
            if (fields.Field == MvtFields.Name)
            {
                return Encoding.UTF8.GetString(fields.Value);
            }
        }

        throw new MvtFormatException("A layer has no name.");
    }
}
