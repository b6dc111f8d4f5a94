package io.dealerloop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final String SOME = "aZ0 9\t\n\u000b-_.·王晓\u3000Ａ１（\u00a0\u200b\u0301e\uD867\uDE3D京·()";

    private static String madeUp(int seed) {
        Random random = new Random(seed);
        return random.ints(random.nextInt(12), 0, SOME.length()).map(SOME::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @RepeatedTest(500)
    void the_short_way_says_the_same_as_the_patterns(RepetitionInfo repetition) {
        String text = madeUp(repetition.getCurrentRepetition());

        assertThat(PlainText.normalised(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
        assertThat(PlainText.without(text, "-_.·()")).isEqualTo(text.replaceAll("[\\s\\-_.·()]", ""));
        assertThat(PlainText.spaced(text)).isEqualTo(text.replaceAll("\\s+", " "));
    }

    @Test
    void what_is_plain_comes_back_as_it_is() {
        String text = new String("京A12345 x");

        assertThat(PlainText.normalised(text)).isSameAs(text);
        assertThat(PlainText.without(text, "-")).isNotSameAs(text);
        assertThat(PlainText.spaced(text)).isSameAs(text);
    }
}
