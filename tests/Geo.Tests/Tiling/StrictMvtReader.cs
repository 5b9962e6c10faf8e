using System.Text;

namespace Mahalleh.Geo.Tests.Tiling;

/// <summary>Decodes a vector tile to the letter of the specification (2.1) and refuses whatever is not in it.</summary>
internal static class StrictMvtReader
{
    private const int Unknown = 0;
    private const int Point = 1;
    private const int Line = 2;
    private const int Polygon = 3;
    private const int Varint = 0;
    private const int Bytes = 2;

    /// <summary>The layers with the number of their features; throws <see cref="InvalidDataException"/> at the first fault.</summary>
    public static Dictionary<string, int> Read(byte[] tile)
    {
        var layers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in Fields(tile))
        {
            // Extensions of a tile have the numbers from 16 on.
            if (field.Number == 3 && field.Wire == Bytes)
            {
                var (name, features) = ReadLayer(field.Value);
                Demand(layers.TryAdd(name, features), "two layers have one name");
            }
            else
            {
                Demand(field.Number is >= 16 and <= 8191, $"a tile has no field {field.Number}");
            }
        }

        return layers;
    }

    private static (string Name, int Features) ReadLayer(byte[] bytes)
    {
        var fields = Fields(bytes).ToArray();
        foreach (var field in fields)
        {
            var wire = field.Number switch { 15 or 5 => Varint, 1 or 2 or 3 or 4 => Bytes, >= 16 => field.Wire, _ => -1 };
            Demand(field.Wire == wire, $"field {field.Number} of a layer is encoded wrongly or not known");
        }

        var versions = fields.Where(field => field.Number == 15).ToArray();
        Demand(versions.Length == 1 && versions[0].Varint is 1 or 2, "the version is missing or unknown");
        var names = fields.Where(field => field.Number == 1).Select(field => Utf8(field.Value)).ToArray();
        Demand(names.Length == 1 && names[0].Length > 0, "a layer has no name");
        var (keys, values) = (fields.Where(field => field.Number == 3).Select(field => Utf8(field.Value)).ToArray(), fields.Where(field => field.Number == 4).ToArray());
        Array.ForEach(values, value => CheckValue(value.Value));
        var features = fields.Where(field => field.Number == 2).ToArray();
        Array.ForEach(features, feature => CheckFeature(feature.Value, keys.Length, values.Length));
        return (names[0], features.Length);
    }

    private static void CheckValue(byte[] bytes)
    {
        int[] wires = [-1, Bytes, 5, 1, Varint, Varint, Varint, Varint];
        var fields = Fields(bytes).ToArray();
        Demand(fields.Length == 1, "a value has one type");
        Demand(fields[0].Number is >= 1 and <= 7 && fields[0].Wire == wires[fields[0].Number], "a value is encoded wrongly or of an unknown type");
        _ = fields[0].Number == 1 ? Utf8(fields[0].Value) : "";
    }

    private static void CheckFeature(byte[] bytes, int keys, int values)
    {
        var fields = Fields(bytes).ToArray();
        Demand(fields.All(field => field.Number switch { 1 or 3 => field.Wire == Varint, 2 or 4 => field.Wire == Bytes, _ => field.Number >= 16 }), "a field of a feature is encoded wrongly or not known");
        Demand(fields.CountBy(field => field.Number).All(pair => pair.Value == 1), "a field of a feature stands twice");
        var tags = fields.Where(field => field.Number == 2).SelectMany(field => Packed(field.Value)).ToArray();
        Demand(tags.Length % 2 == 0, "tags come in pairs");
        Demand(tags.Where((_, at) => at % 2 == 0).All(tag => tag < (ulong)keys) && tags.Where((_, at) => at % 2 == 1).All(tag => tag < (ulong)values), "a tag points nowhere");
        var type = fields.Where(field => field.Number == 3).Select(field => (int)field.Varint).DefaultIfEmpty(-1).Single();
        Demand(type is Unknown or Point or Line or Polygon, "the type is missing or unknown");
        var geometry = fields.Where(field => field.Number == 4).ToArray();
        Demand(geometry.Length == 1, "a feature has no geometry");
        if (type != Unknown)
        {
            CheckGeometry([.. Packed(geometry[0].Value)], type);
        }
    }

    private static void CheckGeometry(ulong[] codes, int type)
    {
        Demand(codes.Length > 0, "a geometry is empty");
        var (at, commands) = (0, new List<(ulong Command, ulong Count)>());
        while (at < codes.Length)
        {
            var (command, count) = (codes[at] & 7, codes[at] >> 3);
            at++;
            Demand(command is 1 or 2 or 7 && count > 0, "a command is unknown or is done no time");
            var parameters = command == 7 ? 0 : count * 2;
            Demand(parameters <= (ulong)(codes.Length - at), "a command has fewer parameters than it says");
            Demand(command != 2 || Enumerable.Range(0, (int)count).All(step => codes[at + (step * 2)] != 0 || codes[at + (step * 2) + 1] != 0), "a line goes nowhere");
            at += (int)parameters;
            commands.Add((command, count));
        }

        switch (type)
        {
            case Point:
                Demand(commands is [(1, _)], "a point is one move");
                break;
            case Line:
                Demand(commands.Count % 2 == 0 && commands.Chunk(2).All(pair => pair is [(1, 1), (2, _)]), "a line is a move and lines");
                break;
            default:
                Demand(commands.Count % 3 == 0 && commands.Chunk(3).All(ring => ring is [(1, 1), (2, > 1), (7, 1)]), "a ring is a move, two lines or more and an end");
                break;
        }
    }

    private static IEnumerable<ulong> Packed(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            yield return Number(bytes, ref at);
        }
    }

    private static List<Field> Fields(byte[] bytes)
    {
        var fields = new List<Field>();
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Number(bytes, ref at);
            var (wire, start) = ((int)(tag & 7), at);
            var number = wire == Varint ? Number(bytes, ref at) : 0;
            ulong length = wire switch { Varint => 0, 1 => 8, Bytes => Number(bytes, ref at), 5 => 4, _ => throw new InvalidDataException($"no wire type {wire}") };
            Demand(length <= (ulong)(bytes.Length - at), "a field breaks off");
            fields.Add(new Field((int)(tag >> 3), wire, bytes[at..(at + (int)length)], number));
            at += (int)length;
        }

        return fields;
    }

    private static ulong Number(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            Demand(at < bytes.Length, "a number breaks off");
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("a number is longer than 64 bits");
    }

    private static string Utf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new InvalidDataException("a text is not UTF-8", fault);
        }
    }

    private static void Demand(bool holds, string fault)
    {
        if (!holds)
        {
            throw new InvalidDataException(fault);
        }
    }

    private sealed record Field(int Number, int Wire, byte[] Value, ulong Varint);
}
