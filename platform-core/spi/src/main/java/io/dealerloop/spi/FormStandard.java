package io.dealerloop.spi;

import java.util.Optional;

/** Holds the brand's printed forms. */
public interface FormStandard {

    /** The layout of that form; empty = the base standard's. */
    Optional<FormDefinition> form(FormCode code, Settings settings);
}
