package io.dealerloop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Said(String text, Integer count, Map<String, String> slots, List<String> names) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":9}             | text
            {"text":true}          | text
            {"count":"9"}          | count
            {"count":7.5}          | count
            {"slots":{"mileage":32000}} | slots.mileage
            {"slots":{"mileage":1.5}}   | slots.mileage
            {"slots":{"mileage":false}} | slots.mileage
            {"names":[1]}          | names[0]
            {"other":1}            | other
            """)
    void a_value_of_another_kind_is_refused_where_it_stands(String json, String where) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, Said.class)).isInstanceOfSatisfying(JsonMappingException.class,
                refused -> assertThat(path(refused)).isEqualTo(where));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"9\",\"count\":9,\"slots\":{\"mileage\":\"32000\"},\"names\":[\"1\"]}", "{\"slots\":{\"mileage\":null}}", "{}"})
    void what_is_written_as_described_is_read(String json) throws Exception {
        assertThat(Json.MAPPER.readValue(json, Said.class)).isNotNull();
    }

    private static String path(JsonMappingException refused) {
        StringBuilder path = new StringBuilder();
        refused.getPath().forEach(step -> path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]"
                : (path.isEmpty() ? "" : ".") + step.getFieldName()));
        return path.toString();
    }
}
