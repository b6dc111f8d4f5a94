package io.dealerloop.spi;

/** The version of this contract. A plugin names the one it was built against in its manifest ({@code Plugin-Requires}). */
public final class Contract {

    /** Raised when a plugin built earlier can no longer be asked. */
    public static final int MAJOR = 1;
    /** Raised with every compatible addition: a plugin may rely on what its own or an earlier minor version holds. */
    public static final int MINOR = 1;

    private Contract() {}

    /** {@code major.minor} */
    public static String version() {
        return MAJOR + "." + MINOR;
    }
}
