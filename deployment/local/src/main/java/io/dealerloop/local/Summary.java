package io.dealerloop.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.nio.file.Path;

/** What a person needs to know once everything runs, in at most twenty lines. */
final class Summary {

    private static final Map<String, String> POSTS = posts();

    private Summary() {
    }

    static List<String> lines(String url, Home home, Path tenants) {
        List<StaffList.Person> staff = StaffList.read(tenants);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("DealerLoop runs at " + url + "/");
        lines.add("");
        POSTS.forEach((post, words) -> staff.stream().filter(person -> person.posts().contains(post)).findFirst()
            .ifPresent(person -> lines.add(login(words, person.userName(), person.storeName(), home))));
        Map<String, Integer> stores = new HashMap<>();
        staff.forEach(person -> stores.merge(person.userName(), 1, Integer::sum));
        new TreeMap<>(stores).entrySet().stream().filter(entry -> entry.getValue() > 1).max(Comparator.comparing(Map.Entry::getValue))
            .ifPresent(entry -> lines.add(login("in several stores 多店", entry.getKey(), entry.getValue() + " stores", home)));
        lines.add("");
        lines.add("All passwords: " + home.root().resolve("secrets") + "/user-*");
        lines.add("Mail sent:     " + home.mail() + "/*.eml");
        lines.add("Logs:          " + home.logs());
        lines.add("For plugins:   " + home.repository() + " (docs/plugin-guide.md)");
        lines.add("Stop:          Ctrl-C");
        return lines;
    }

    private static String login(String words, String userName, String where, Home home) {
        return String.format("  %-32s %-18s %-14s %s", words, userName, home.secrets().ofPerson(userName), where);
    }

    private static Map<String, String> posts() {
        Map<String, String> posts = new LinkedHashMap<>();
        posts.put("CALLBACK_AGENT", "callback agent 回访员");
        posts.put("MANAGING_SUPERVISOR", "managing supervisor 主管经理");
        posts.put("CRC_HEAD", "CRC head 客服中心主管");
        posts.put("INFORMATION_CLERK", "information clerk 信息员");
        posts.put("SALESPERSON", "salesperson 销售顾问");
        posts.put("SALES_MANAGER", "sales manager 销售经理");
        return posts;
    }
}
