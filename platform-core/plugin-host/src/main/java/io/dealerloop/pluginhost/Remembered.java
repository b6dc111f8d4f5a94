package io.dealerloop.pluginhost;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers that follow from their question alone, kept so that opening a customer does not ask the plugin for the same survey again.
 * Failures are not kept. One per plugin version, so that nothing outlives the version.
 */
final class Remembered {

    private static final int MOST = 500;

    private record Key(String kind, Object question) {}

    private final Map<Key, Answer<?>> answers = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Answer<?>> eldest) {
            return size() > MOST;
        }
    };

    /** @param kind names the type of answer: one kind always gives the same type */
    @SuppressWarnings("unchecked")
    <T> Answer<T> get(String kind, Object question, Supplier<Answer<T>> ask) {
        Key key = new Key(kind, question);
        synchronized (answers) {
            Answer<?> known = answers.get(key);
            if (known != null) {
                return (Answer<T>) known;
            }
        }
        Answer<T> answer = ask.get();
        if (answer instanceof Answer.Given<T>) {
            synchronized (answers) {
                answers.put(key, answer);
            }
        }
        return answer;
    }
}
