package io.dealerloop.tenancy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a YAML text each key stands, document by document; keys are written {@code staff[2].posts}. */
final class Lines {

    private final List<Map<String, Integer>> documents = new ArrayList<>();

    private Lines() {}

    static Lines of(String text) {
        Lines lines = new Lines();
        for (Node document : new Yaml(new LoaderOptions()).composeAll(new StringReader(text))) {
            Map<String, Integer> keys = new HashMap<>();
            keys.put("", line(document));
            walk("", document, keys);
            lines.documents.add(keys);
        }
        return lines;
    }

    /** From 1; of the nearest key above where that one is not written at all. */
    int of(int document, String key) {
        Map<String, Integer> keys = documents.get(document);
        String known = key;
        while (!keys.containsKey(known)) {
            int cut = Math.max(known.lastIndexOf('.'), known.lastIndexOf('['));
            known = cut < 0 ? "" : known.substring(0, cut);
        }
        return keys.get(known);
    }

    private static void walk(String path, Node node, Map<String, Integer> keys) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    String key = path.isEmpty() ? name.getValue() : path + "." + name.getValue();
                    keys.put(key, line(name));
                    walk(key, entry.getValueNode(), keys);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                keys.put(path + "[" + i + "]", line(sequence.getValue().get(i)));
                walk(path + "[" + i + "]", sequence.getValue().get(i), keys);
            }
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
