package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedFilesTest {

    @TempDir
    Path folder;

    private final TenantId store = new TenantId(Ids.next());
    private final UUID id = Ids.next();

    /** Two hundred megabytes that nobody has on disk; counts what was taken of it. */
    private static final class Endless extends InputStream {
        private long taken;

        @Override
        public int read() {
            taken++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            taken += length;
            return taken > 200L << 20 ? -1 : length;
        }
    }

    @Test
    void two_hundred_megabytes_are_refused_before_they_are_read_when_their_length_is_announced() {
        Endless body = new Endless();
        assertThatThrownBy(() -> new UploadedFiles(folder).receive(store, id, body, 200L << 20, 60))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
        assertThat(body.taken).isZero();
    }

    @Test
    void and_as_soon_as_they_are_too_many_when_it_is_not() {
        Endless body = new Endless();
        UploadedFiles files = new UploadedFiles(folder);
        assertThatThrownBy(() -> files.receive(store, id, body, -1, 5)).isInstanceOf(Problem.class).hasMessageContaining("5 MB");
        assertThat(body.taken).isLessThan(6L << 20);
        assertThat(files.path(store, id)).doesNotExist();
    }

    @Test
    void an_empty_file_is_refused_and_a_good_one_is_the_platforms_alone() throws IOException {
        UploadedFiles files = new UploadedFiles(folder);
        assertThatThrownBy(() -> files.receive(store, id, InputStream.nullInputStream(), 0, 60)).hasMessageContaining("empty");
        assertThat(files.receive(store, id, new ByteArrayInputStream(new byte[] {1, 2, 3}), 3, 60).size()).isEqualTo(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.path(store, id)))).isEqualTo("rw-------");
    }
}
