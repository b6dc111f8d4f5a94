package io.dealerloop.kernel;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation of the API that answers with personal data: each successful call leaves an entry in the trail of every store whose people it
 * showed, before the answer goes out. No entry, no answer. What was asked for (the values of the query, a day, a page) is kept with it,
 * contact data in them masked.
 *
 * <p>The same person reading the same thing from the same address again within {@code dealerloop.audit.same-read} (five minutes) is one
 * entry; what leaves the platform as a file is written each time.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Discloses {

    /** What was done, {@code capability.verb}. */
    @Nonbinding
    String action() default "";

    /** What was read. */
    @Nonbinding
    String subject() default "";

    /** The part of the path that names it; none = the subject has no id of its own. */
    @Nonbinding
    String id() default "";

    /** Whether it leaves the platform as a file. */
    @Nonbinding
    boolean export() default false;
}
