package io.dealerloop.identity;

/** What a person must do at the next sign-in before anything else. */
public enum RequiredStep {
    /** Choose a new password. */
    NEW_PASSWORD("UPDATE_PASSWORD"),
    /** Prove the email address by the link in a mail. */
    PROVE_EMAIL("VERIFY_EMAIL"),
    /** Set up one-time codes (动态口令) as a second factor. */
    SECOND_FACTOR("CONFIGURE_TOTP");

    private final String action;

    RequiredStep(String action) {
        this.action = action;
    }

    /** Keycloak's name of it. */
    String action() {
        return action;
    }
}
