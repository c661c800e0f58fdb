using DeclineBot.Benchmarks;
using DeclineBot.Benchmarks.Load;
using DeclineBot.Benchmarks.Review;

// `dotnet run -c Release --project benchmarks [-- --beside PROGRAM.dll] [--rounds N]` prints the table;
// `… -- rounds` is what each contender of it runs. `… -- load [--most 100000]` puts whole bots under load, and fills stores; `… -- serve` is ours of them.
// `… -- soak [--minutes 30]` keeps the whole product busy. `… -- review [FOLDER]` prints how well and how fast the coach reads.
return args switch
{
    ["rounds"] => await Rounds.ServeAsync(Console.In, Console.Out),
    ["load", .. var options] => await LoadCommand.RunAsync(options, Console.Out),
    ["review", .. var options] => ReviewCommand.Run(options, Console.Out),
    ["soak", .. var options] => await SoakCommand.RunAsync(options, Console.Out),
    ["serve", .. var settings] => await WaterfallHost.RunAsync(settings),
    _ => await Table.PrintAsync(args, Console.Out),
};
