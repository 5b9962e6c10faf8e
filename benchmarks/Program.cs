using System.Globalization;
using BenchmarkDotNet.Running;
using Mahalleh.Benchmarks;

if (args is ["query", var areas])
{
    IndicatorQuery.Run(int.Parse(areas, CultureInfo.InvariantCulture), Console.Out);
    return;
}

if (args is ["ranks", var ranked, var components])
{
    RankUncertainty.Run(int.Parse(ranked, CultureInfo.InvariantCulture), int.Parse(components, CultureInfo.InvariantCulture), Console.Out);
    return;
}

if (args is ["pyramid", var source, var minZoom, var maxZoom, var target])
{
    PyramidJob.Run(source, int.Parse(minZoom, CultureInfo.InvariantCulture), int.Parse(maxZoom, CultureInfo.InvariantCulture), target);
    return;
}

if (args is ["rollup", var place])
{
    Environment.ExitCode = RollUpJob.Run(place, Console.Out);
    return;
}

if (args is ["statements", var of, var codes, .. var script])
{
    Environment.ExitCode = StatementsJob.Run(of, codes, script.FirstOrDefault(""), Console.Out);
    return;
}

if (args is ["pull"])
{
    Environment.ExitCode = PullJob.Run(Console.Out);
    return;
}

if (args is ["bytes", var body, var mediaType, var address])
{
    SameBytes.Serve(body, mediaType, address);
    return;
}

// In this process: the artifacts of all projects share one folder, where a generated project would not be found.
BenchmarkSwitcher.FromAssembly(typeof(RollUpJob).Assembly).Run([.. args, "--inProcess"]);
