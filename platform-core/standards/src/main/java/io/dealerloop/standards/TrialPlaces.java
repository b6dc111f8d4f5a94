package io.dealerloop.standards;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** How many archives a node runs at once in workers of their own: to try them, or to show one that is not published. */
@ApplicationScoped
class TrialPlaces {

    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @throws Problem when all places are taken */
    <T> T in(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new Problem(Problem.Kind.TOO_MANY, Text.of("正在检查其他插件包，请稍后再试。", "Other archives are being tried right now; please try again in a moment."));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
