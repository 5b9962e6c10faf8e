using Mahalleh.Web.CommandLine;

return await Verbs.Root().Parse(args).InvokeAsync();
