package io.dealerloop.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of the contract that may still change in an incompatible way, because the core does not use it in full yet. Whoever builds on it
 * may have to build anew; everything else stays as it is until the next major version.
 *
 * <p>A promise with an end: a build of a commit later than {@link #until} fails while the mark is there. By then the part is settled, and
 * the mark goes, or the part goes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Experimental {

    /** The contract's version that brought it, such as {@code 1.1}. */
    String since();

    /** The last day of the mark, such as {@code 2027-05-31}. */
    String until();
}
