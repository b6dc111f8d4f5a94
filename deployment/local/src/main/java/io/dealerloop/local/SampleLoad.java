package io.dealerloop.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.dealerloop.sample.Sample;

/**
 * Loads the sample as each store's information clerk would: upload, dry run, load; then opens the day. What a start that was
 * stopped has already loaded is not loaded again.
 */
final class SampleLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long SEED = 7;
    private static final Set<String> WORKING = Set.of("CHECKING", "LOADING");

    private final Demo demo;
    private final Path folder;

    SampleLoad(Demo demo, Path folder) {
        this.demo = demo;
        this.folder = folder;
    }

    void run() {
        Map<String, StaffList.Person> clerks = new TreeMap<>();
        StaffList.read(demo.tenants()).stream().filter(person -> person.posts().contains("INFORMATION_CLERK"))
            .forEach(person -> clerks.putIfAbsent(person.storeCode(), person));
        if (clerks.isEmpty()) {
            return;
        }
        Map<String, List<Path>> files = write(clerks.values().iterator().next());
        files.forEach((store, exports) -> {
            if (clerks.containsKey(store)) {
                load(clerks.get(store), exports);
            }
        });
    }

    private Map<String, List<Path>> write(StaffList.Person anybody) {
        JsonNode clock = demo.call("GET", "/api/clock", demo.tokenOf(anybody.userName()), null);
        LocalDate today = OffsetDateTime.parse(clock.path("now").asText()).atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toLocalDate();
        try {
            return Sample.write(demo.tenants(), today, SEED, folder);
        } catch (IOException e) {
            throw new StartFailure("The sample could not be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    private void load(StaffList.Person clerk, List<Path> exports) {
        JsonNode store = storeOf(clerk);
        String path = "/api/stores/" + store.path("id").asText();
        Set<String> loaded = new HashSet<>();
        demo.call("GET", path + "/imports?page=0&size=100", demo.tokenOf(clerk.userName()), null).path("entries").forEach(known -> {
            if ("LOADED".equals(known.path("state").asText())) {
                loaded.add(known.path("fileName").asText());
            }
        });
        List<Path> missing = exports.stream().filter(file -> !loaded.contains(file.getFileName().toString())).toList();
        if (missing.isEmpty()) {
            return;
        }
        for (Path file : missing) {
            Progress.step("Loading " + file.getFileName() + " for " + clerk.storeName() + " ...");
            load(clerk, path + "/imports", file);
        }
        String day = OffsetDateTime.parse(demo.call("GET", "/api/clock", demo.tokenOf(clerk.userName()), null).path("now").asText())
            .atZoneSameInstant(ZoneId.of(store.path("timeZone").asText())).toLocalDate().toString();
        JsonNode opened = demo.call("POST", path + "/days/" + day + "/open", demo.tokenOf(clerk.userName()), null);
        Progress.step("The day is open for " + clerk.storeName() + ": " + opened.path("listed").asInt() + " callbacks on the list.");
    }

    private void load(StaffList.Person clerk, String imports, Path file) {
        String path = imports + "/" + demo.upload(imports, demo.tokenOf(clerk.userName()), file).path("id").asText();
        JsonNode checked = awaitRest(clerk, path);
        if (!"READY".equals(checked.path("state").asText())) {
            throw new StartFailure("The sample file " + file + " was refused: " + checked.path("problem"));
        }
        Set<String> answers = new HashSet<>();
        checked.path("questions").forEach(question -> answers.add('"' + question.path("code").asText() + '"'));
        demo.call("POST", path + "/load", demo.tokenOf(clerk.userName()), "{\"answers\":" + answers + "}");
        JsonNode done = awaitRest(clerk, path);
        if (!"LOADED".equals(done.path("state").asText())) {
            throw new StartFailure("The sample file " + file + " could not be loaded: " + done.path("problem"));
        }
    }

    private JsonNode awaitRest(StaffList.Person clerk, String path) {
        JsonNode[] last = new JsonNode[1];
        boolean rested = Waiting.until(PATIENCE, () -> {
            last[0] = demo.call("GET", path, demo.tokenOf(clerk.userName()), null);
            return !WORKING.contains(last[0].path("state").asText());
        });
        if (!rested) {
            throw new StartFailure("An import of the sample did not finish within " + PATIENCE.toMinutes() + " minutes; see the logs.");
        }
        return last[0];
    }

    private JsonNode storeOf(StaffList.Person clerk) {
        for (JsonNode store : demo.call("GET", "/api/me", demo.tokenOf(clerk.userName()), null).path("stores")) {
            if (store.path("code").asText().equals(clerk.storeCode())) {
                return store;
            }
        }
        throw new StartFailure(clerk.userName() + " holds no post in " + clerk.storeCode() + " although its description says so.");
    }
}
