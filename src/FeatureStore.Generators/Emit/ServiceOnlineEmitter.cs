namespace FeatureStore.Generators;

/// <summary>Writes what asks a store for a service online, so that callers need no type arguments.</summary>
internal static class ServiceOnlineEmitter
{
    /// <summary>Writes the static class, after the type of the service.</summary>
    public static void Emit(CodeWriter code, ParsedService service)
    {
        var features = service.Type.Full;
        code.Line($"/// <summary>Asks a store for the online features of service '{service.Definition.Name}'.</summary>");
        code.Line(Known.Mark);
        code.Open($"{(service.Shape.IsPublic ? "public" : "internal")} static class {service.OnlineName}");
        Methods(code, features, features, "GetOnlineFeatures", "");
        Methods(code.Line(), features, $"{Known.OnlineResult}<{features}>", "GetOnlineResult", " with their statuses");
        code.Close();
    }

    // For one input and for many, asynchronous and not.
    private static void Methods(CodeWriter code, string features, string answer, string method, string with)
    {
        var (input, answers) = ($"{features}.Input", $"{Known.List}<{answer}>");
        var (one, many) = ($"The features of one input{with}, now or at an instant", $"The features of each input{with}, in their order, now or at an instant");
        var (oneInput, manyInputs) = ((input, "input"), ($"{Known.List}<{input}>", "inputs"));
        Method(code, features, $"{one}.", $"{Known.ValueTask}<{answer}>", method + "Async", oneInput);
        Method(code.Line(), features, $"{many}.", $"{Known.ValueTask}<{answers}>", method + "Async", manyInputs);
        Method(code.Line(), features, $"{one}; waits for them.", answer, method, oneInput);
        Method(code.Line(), features, $"{many}; waits for them.", answers, method, manyInputs);
    }

    private static void Method(CodeWriter code, string features, string what, string returns, string method, (string Type, string Name) asked)
    {
        code.Line($"/// <summary>{what}</summary>");
        code.Line($"public static {returns} {method}(");
        code.Line($"    this {Known.Store} store, {asked.Type} {asked.Name}, {Known.DateTimeOffset}? asOf = null, {Known.CancellationToken} cancellationToken = default) =>");
        code.Line($"    store.{method}<{features}, {features}.Input>({asked.Name}, asOf, cancellationToken);");
    }
}
