using DeclineBot.Benchmarks;
using DeclineBot.Benchmarks.Load;

// `dotnet run -c Release --project benchmarks [-- --beside PROGRAM.dll] [--rounds N]` prints the table;
// `… -- rounds` is what each contender of it runs. `… -- load` puts whole bots under load; `… -- serve` is ours of them.
return args switch
{
    ["rounds"] => await Rounds.ServeAsync(Console.In, Console.Out),
    ["load", .. var options] => await LoadCommand.RunAsync(options, Console.Out),
    ["serve", .. var settings] => await WaterfallHost.RunAsync(settings),
    _ => await Table.PrintAsync(args, Console.Out),
};
