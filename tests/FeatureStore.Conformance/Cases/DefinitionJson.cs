using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FeatureStore.Conformance;

/// <summary>How definitions look in JSON.</summary>
internal static class DefinitionJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(), new TypeConverter(), new DurationConverter(), new ExpressionConverter(), new ArrayConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameFeatureKinds, LeaveOutUsualValues } },
    };

    // A column goes by its own name in files, and a view has the limit that all have, unless it says otherwise. A window says when it has no start.
    private static void LeaveOutUsualValues(JsonTypeInfo info)
    {
        if (info.Type == typeof(WindowFeature))
            info.Properties.Single(p => p.Name == "window").ShouldSerialize = (_, _) => true;
        if (info.Type == typeof(ViewDefinition))
            info.Properties.Single(p => p.Name == "maxEventsPerKey").ShouldSerialize = (_, most) => ViewDefinition.DefaultMaxEventsPerKey != (int)most!;
        if (info.Type == typeof(ColumnDefinition))
            info.Properties.Single(p => p.Name == "physicalName").ShouldSerialize = (column, name) => ((ColumnDefinition)column).Name != (string?)name;
    }

    private static void NameFeatureKinds(JsonTypeInfo info)
    {
        if (info.Type == typeof(FeatureDefinition))
            info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "kind", DerivedTypes = { new(typeof(LatestFeature), "latest"), new(typeof(WindowFeature), "window"), new(typeof(DerivedFeature), "derived") } };
    }

    private sealed class DurationConverter : JsonConverter<Duration>
    {
        public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Duration.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class ExpressionConverter : JsonConverter<ExpressionText>
    {
        public override ExpressionText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, ExpressionText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }

    // A type is its name; only an enum's C# name is lost.
    private sealed class TypeConverter : JsonConverter<FeatureType>
    {
        public override FeatureType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TypeText.Parse(reader.GetString()!, "Enum").Type;

        public override void Write(Utf8JsonWriter writer, FeatureType value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }

    private sealed class ArrayConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(EquatableArray<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class Of<T> : JsonConverter<EquatableArray<T>>
        {
            public override EquatableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                new(JsonSerializer.Deserialize<T[]>(ref reader, options)!);

            public override void Write(Utf8JsonWriter writer, EquatableArray<T> value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, value.ToArray(), options);
        }
    }
}
