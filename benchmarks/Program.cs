using BenchmarkDotNet.Running;

// In this process: the artifacts of all projects share one folder, where a generated project would not be found.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args, "--inProcess"]);
