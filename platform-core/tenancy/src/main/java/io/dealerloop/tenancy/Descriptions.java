package io.dealerloop.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads descriptions: each group followed by its stores. What is not understood is refused by file, line and key before anything is made. */
final class Descriptions {

    /** A group or a store, and where it stands. */
    record Described<T>(T what, Place place) {}

    record DescribedGroup(Described<GroupDescription> group, List<Described<StoreDescription>> stores) {}

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Descriptions() {}

    static List<DescribedGroup> read(List<DescriptionFile> files) {
        List<DescribedGroup> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (DescriptionFile file : files) {
            Lines lines = lines(file);
            int number = 0;
            for (JsonNode node : documents(file)) {
                Place place = new Place(file.name(), number++, lines);
                if (node == null || node.isEmpty()) {
                    continue;
                }
                if (!node.has("staff") && !node.has("kind")) {
                    read.add(group(node, place, codes));
                } else {
                    store(node, place, read, codes);
                }
            }
        }
        return read;
    }

    private static DescribedGroup group(JsonNode node, Place place, Set<String> codes) {
        GroupDescription group = value(node, GroupDescription.class, place);
        if (group.code() == null || !group.code().matches(NewStore.CODE)) {
            throw place.refused("code", Text.of("须为 2 到 40 位小写字母、数字或短横线，以字母开头", "2-40 lower-case letters, digits or dashes, a letter first"));
        }
        if (!codes.add(group.code())) {
            throw place.refused("code", Text.of("集团编码重复：" + group.code(), "duplicate group code: " + group.code()));
        }
        people("headquarters", Post.Level.GROUP, group.headquarters(), group.code(), place);
        return new DescribedGroup(new Described<>(group, place), new ArrayList<>());
    }

    private static void store(JsonNode node, Place place, List<DescribedGroup> read, Set<String> codes) {
        StoreDescription store = value(node, StoreDescription.class, place);
        if (read.isEmpty()) {
            throw place.refused("", Text.of("门店之前必须先有集团", "a store must follow its group"));
        }
        String group = read.getLast().group().what().code();
        if (!codes.add(group + "/" + store.code())) {
            throw place.refused("code", Text.of("门店编码重复：" + store.code(), "duplicate store code: " + store.code()));
        }
        place.inside("", () -> store.store().checked());
        people("staff", Post.Level.STORE, store.staff(), group, place);
        read.getLast().stores().add(new Described<>(store, place));
    }

    private static void people(String key, Post.Level level, List<StoreDescription.Person> people, String group, Place place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            StoreDescription.Person person = people.get(i);
            place.inside(key + "[" + i + "]", () -> person.checked(group, level));
            if (!seen.add(person.userName())) {
                throw place.refused(key + "[" + i + "].user-name", Text.of("人员重复：" + person.userName(), "named twice: " + person.userName()));
            }
        }
    }

    private static <T> T value(JsonNode node, Class<T> type, Place place) {
        try {
            return YAML.treeToValue(node, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw place.refused(path(unknown), Text.of("没有这个键，可用的键：" + unknown.getKnownPropertyIds(),
                    "unknown key; known are " + unknown.getKnownPropertyIds()));
        } catch (JsonMappingException wrong) {
            throw place.refused(path(wrong), Text.of("值无效：" + wrong.getOriginalMessage(), "not a valid value: " + wrong.getOriginalMessage()));
        } catch (JsonProcessingException broken) {
            throw place.refused("", Text.of(broken.getOriginalMessage(), broken.getOriginalMessage()));
        }
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static List<JsonNode> documents(DescriptionFile file) {
        try (MappingIterator<JsonNode> nodes = YAML.readerFor(JsonNode.class).readValues(file.content())) {
            return nodes.readAll();
        } catch (IOException broken) {
            throw refused(file, 0, broken.getMessage());
        }
    }

    private static Lines lines(DescriptionFile file) {
        try {
            return Lines.of(file.content());
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
            throw refused(file, line, broken.getProblem());
        } catch (RuntimeException broken) {
            throw refused(file, 0, broken.getMessage());
        }
    }

    private static Problem refused(DescriptionFile file, int line, String why) {
        return Problem.invalid(file.name(), file.name() + " 第 " + line + " 行：不是有效的 YAML：" + why,
                file.name() + ", line " + line + ": not valid YAML: " + why);
    }
}
