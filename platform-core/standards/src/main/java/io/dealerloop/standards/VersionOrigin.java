package io.dealerloop.standards;

/** Where a plugin version comes from. */
public enum VersionOrigin {
    /** With the platform itself; published to all groups. */
    SHIPPED,
    /** From a brand's partner (品牌伙伴); the platform's operator publishes it to all groups. */
    PARTNER,
    /** From a group's headquarters, for that group alone. */
    PRIVATE
}
