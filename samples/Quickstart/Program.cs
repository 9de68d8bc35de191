using Quickstart;

var root = AppContext.BaseDirectory;
SampleData.WriteIfAbsent(root);

await Training.RunAsync(root);
return await Serving.RunAsync(root) ? 0 : 1;
