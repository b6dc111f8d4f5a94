package io.dealerloop.tenancy;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Text;

/** Where a description stands, so that an error names file, line and key. */
record Place(String file, int document, Lines lines) {

    /** @param key as written in the file; empty = the document itself */
    Problem refused(String key, Text why) {
        int line = lines.of(document, key);
        String named = key.isEmpty() ? "" : key;
        return Problem.invalid(named.isEmpty() ? file : named,
                file + " 第 " + line + " 行" + (named.isEmpty() ? "" : "，" + named) + "：" + why.zh(),
                file + ", line " + line + (named.isEmpty() ? "" : ", " + named) + ": " + why.en());
    }

    /** Runs a check whose problems name fields of what stands under that key. */
    void inside(String key, Runnable check) {
        try {
            check.run();
        } catch (Problem wrong) {
            String field = wrong.errors().isEmpty() ? "" : kebab(wrong.errors().getFirst().field());
            throw refused(key.isEmpty() || field.isEmpty() ? key + field : key + "." + field, wrong.detail());
        }
    }

    private static String kebab(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase();
    }
}
