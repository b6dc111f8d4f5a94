package io.dealerloop.audit;

import java.util.List;

/** A trail that is sealed: the tables it stands in, what leads their keys, and what of an entry is sealed. */
enum TrailKind {
    /** A store's. */
    STORE("tenant_id", "audit_entry", "audit_seal", "audit_seal_entry", "dealerloop-audit-1", List.of("tenant_id", "id", "at", "actor",
            "actor_name", "action", "subject_kind", "subject_id", "details", "via", "address", "request_id", "posts")),
    /** A group's, of what its headquarters did. */
    GROUP("group_id", "group_audit_entry", "group_audit_seal", "group_audit_seal_entry", "dealerloop-group-audit-1", List.of("group_id", "id",
            "at", "actor", "actor_name", "action", "subject_kind", "subject_id", "details", "via", "address", "request_id")),
    /** The platform's, of what its operators did. */
    PLATFORM("platform_id", "platform_audit_entry", "platform_audit_seal", "platform_audit_seal_entry", "dealerloop-platform-audit-1",
            List.of("platform_id", "id", "at", "actor", "actor_name", "action", "subject_kind", "subject_id", "details", "via", "address",
                    "request_id"));

    private final String owner;
    private final String entries;
    private final String seals;
    private final String sealed;
    private final String form;
    private final List<String> columns;

    TrailKind(String owner, String entries, String seals, String sealed, String form, List<String> columns) {
        this.owner = owner;
        this.entries = entries;
        this.seals = seals;
        this.sealed = sealed;
        this.form = form;
        this.columns = columns;
    }

    /**
     * A statement on this trail.
     *
     * @param statement with {@code {owner}} for what leads the keys, {@code {entries}} for the trail, {@code {seals}} for its days and
     *     {@code {sealed}} for the entries of a seal
     */
    String sql(String statement) {
        return statement.replace("{owner}", owner).replace("{entries}", entries).replace("{seals}", seals).replace("{sealed}", sealed);
    }

    /** The form's name, which is part of each seal: what is hashed, and in which order. */
    String form() {
        return form;
    }

    /** The columns of an entry that are sealed, in their order. */
    List<String> columns() {
        return columns;
    }
}
