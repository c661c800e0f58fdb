using DeclineBot.Benchmarks;

// `dotnet run -c Release --project benchmarks [-- --beside PROGRAM.dll] [--rounds N]` prints the table;
// `… -- rounds` is what each contender of it runs.
return args is ["rounds"] ? await Rounds.ServeAsync(Console.In, Console.Out) : await Table.PrintAsync(args, Console.Out);
