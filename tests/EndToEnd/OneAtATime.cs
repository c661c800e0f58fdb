// A browser and a server each: side by side they only wait for one another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
