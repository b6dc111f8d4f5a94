package io.dealerloop.tenancy;

import java.util.Map;

/** How a description's settings and the console's live together: a file changes what it says, and takes back only what a file said. */
final class FileLayer {

    private FileLayer() {}

    static Configured over(Configured standing, Map<String, String> described, SetBy by) {
        Configured result = standing;
        for (Map.Entry<String, SetBy> set : standing.setBy().entrySet()) {
            boolean setting = standing.value(set.getKey()) != null;
            if (setting && set.getValue().way() == SetBy.Way.FILE && !described.containsKey(set.getKey())) {
                result = result.with(set.getKey(), null, by);
            }
        }
        for (Map.Entry<String, String> value : described.entrySet()) {
            result = result.with(value.getKey(), value.getValue(), by);
        }
        return result;
    }
}
