package io.dealerloop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffListTest {

    @TempDir
    private Path tenants;

    @Test
    void people_are_read_with_their_store_and_posts_and_a_group_comes_before_its_stores() throws IOException {
        Files.createDirectories(tenants.resolve("g/east"));
        Files.createDirectories(tenants.resolve("schema"));
        Files.writeString(tenants.resolve("g/group.yaml"), "code: g\nname: 集团\n");
        Files.writeString(tenants.resolve("g/east/tenant.yaml"), """
            code: g-east
            name: 东店
            staff:
              - user-name: g.li
                name: 李
                posts: [CALLBACK_AGENT]
              - user-name: g.wang
                name: 王
                email: w@example.com
                posts: [CRC_HEAD, INFORMATION_CLERK]
            """);

        assertThat(StaffList.files(tenants)).extracting(path -> tenants.relativize(path).toString())
            .containsExactly("g/group.yaml", "g/east/tenant.yaml");
        assertThat(StaffList.read(tenants)).containsExactly(
            new StaffList.Person("g.li", "李", "g-east", "东店", List.of("CALLBACK_AGENT")),
            new StaffList.Person("g.wang", "王", "g-east", "东店", List.of("CRC_HEAD", "INFORMATION_CLERK")));
    }
}
