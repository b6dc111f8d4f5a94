package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Mistake;
import io.dealerloop.spi.Text;
import java.util.Objects;

/**
 * Why a question got no answer that could be used.
 *
 * @param reason the kind of refusal
 * @param mistake what the plugin did wrong, as far as that is known: {@link Mistake#OTHER} where it neither threw nor broke the contract
 * @param message what happened, naming the plugin, as staff and headquarters may read it
 */
public record Refusal(Reason reason, Mistake mistake, Text message) {

    /** Why. {@link #NOT_OFFERED} and {@link #NONE_NEEDED} are no faults. */
    public enum Reason {
        /** The plugin has no opinion on this; the store's base standard may have one. */
        NOT_OFFERED,
        /** The plugin has decided that there is none, such as no survey with a text message; nobody else is to be asked. */
        NONE_NEEDED,
        /** No such plugin version is installed, or it could not be loaded. */
        NOT_INSTALLED,
        /** The plugin threw an exception. */
        THREW,
        /** The plugin did not answer within the deadline. */
        TIMED_OUT,
        /** The plugin answered, but against the contract: {@code null}, a day before the delivery, an unknown slot … */
        NONSENSE,
        /** The process died while the plugin was at this question: it ran out of memory, ended the process or was ended. */
        DIED,
        /** The plugin hung or died so often that it is not asked for a while. */
        OUT_OF_SERVICE,
        /** This store asks the plugin in more places at once than one store may; nothing is wrong with the plugin. */
        TOO_BUSY;

        /** Whether headquarters should hear of it. */
        public boolean isFault() {
            return this != NOT_OFFERED && this != NONE_NEEDED;
        }
    }

    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(mistake, "mistake");
        Objects.requireNonNull(message, "message");
    }

    Refusal(Reason reason, Text message) {
        this(reason, Mistake.OTHER, message);
    }

    /** Whether headquarters should hear of it. */
    public boolean isFault() {
        return reason.isFault();
    }
}
