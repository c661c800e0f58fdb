// Each test loads the whole machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
