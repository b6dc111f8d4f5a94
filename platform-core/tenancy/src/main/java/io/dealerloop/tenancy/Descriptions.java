package io.dealerloop.tenancy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dealerloop.kernel.Problem;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads descriptions: YAML documents in order, each group followed by its stores. What is not understood is refused by document,
 * line and key before anything is made.
 */
final class Descriptions {

    record Described(GroupDescription group, List<StoreDescription> stores) {}

    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Descriptions() {}

    static List<Described> read(String documents) {
        List<Described> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        int number = 0;
        try (MappingIterator<JsonNode> nodes = YAML.readerFor(JsonNode.class).readValues(documents)) {
            while (nodes.hasNextValue()) {
                JsonNode node = nodes.nextValue();
                number++;
                if (node == null || node.isEmpty()) {
                    continue;
                }
                if (!node.has("staff") && !node.has("kind")) {
                    read.add(new Described(YAML.treeToValue(node, GroupDescription.class), new ArrayList<>()));
                    continue;
                }
                StoreDescription store = YAML.treeToValue(node, StoreDescription.class);
                if (read.isEmpty()) {
                    throw refused(number, "门店之前必须先有集团", "a store must follow its group");
                }
                if (!codes.add(read.getLast().group().code() + "/" + store.code())) {
                    throw refused(number, "门店代码重复：" + store.code(), "duplicate store code: " + store.code());
                }
                check(number, store);
                read.getLast().stores().add(store);
            }
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            String where = at == null ? "" : ", line " + at.getLineNr();
            throw refused(number, broken.getOriginalMessage() + where, broken.getOriginalMessage() + where);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return read;
    }

    private static void check(int number, StoreDescription store) {
        if (store.code() == null || !store.code().matches("[a-z][a-z0-9-]{1,39}")) {
            throw refused(number, "code 必须是 2 到 40 位小写字母、数字或短横线", "code must be 2-40 lower-case letters, digits or dashes");
        }
        if (store.name() == null || store.name().isBlank() || store.name().length() > 100) {
            throw refused(number, store.code() + "：name 必须有 1 到 100 个字符", store.code() + ": name must have 1-100 characters");
        }
        try {
            ZoneId.of(String.valueOf(store.timeZone()));
        } catch (DateTimeException unknown) {
            throw refused(number, store.code() + "：time-zone 无效：" + store.timeZone(), store.code() + ": unknown time-zone " + store.timeZone());
        }
        if (store.standards().stream().filter(StandardChoice::base).count() != 1) {
            throw refused(number, store.code() + "：standards 中必须恰有一个 base: true", store.code() + ": exactly one of standards must be base: true");
        }
        for (StoreDescription.Person person : store.staff()) {
            if (person.userName() == null || !person.userName().matches("[a-z0-9][a-z0-9.-]{2,59}")) {
                throw refused(number, store.code() + "：user-name 无效：" + person.userName(),
                        store.code() + ": user-name must be 3-60 of a-z 0-9 . -, got " + person.userName());
            }
        }
    }

    private static Problem refused(int document, String zh, String en) {
        return Problem.invalid("documents", "第 " + document + " 个文档：" + zh, "document " + document + ": " + en);
    }
}
