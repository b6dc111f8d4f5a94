package io.dealerloop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PostsTest {

    @Test
    void what_is_remembered_for_reads_is_asked_anew_after_a_minute_however_often_it_is_read() {
        AtomicLong nanos = new AtomicLong();
        Cache<UUID, Access> memory = Posts.memory(Duration.parse(Posts.READS_MAY_BE_OLD), nanos::get);
        UUID somebody = UUID.randomUUID();
        memory.put(somebody, Access.NONE);

        for (int second = 0; second < 60; second++) {
            assertThat(memory.getIfPresent(somebody)).as("after %d s", second).isNotNull();
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        assertThat(memory.getIfPresent(somebody)).as("after a minute").isNull();
    }

    @Test
    void nobody_sets_it_longer_than_a_minute() {
        assertThatThrownBy(() -> Posts.memory(Duration.ofSeconds(61), System::nanoTime)).hasMessageContaining("dealerloop.posts.remembered");
        assertThatThrownBy(() -> Posts.memory(Duration.ofSeconds(-1), System::nanoTime)).hasMessageContaining("dealerloop.posts.remembered");
        assertThat(Posts.memory(Duration.ZERO, System::nanoTime)).isNotNull();
    }
}
