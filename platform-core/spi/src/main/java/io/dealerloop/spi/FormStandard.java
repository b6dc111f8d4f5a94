package io.dealerloop.spi;

import java.util.Optional;

/** Holds the brand's printed forms. <b>Form by form:</b> what the brand leaves empty is the base's. */
public interface FormStandard {

    /** The layout of that form; empty = the base standard's. */
    Optional<FormDefinition> form(FormCode code, Settings settings);
}
