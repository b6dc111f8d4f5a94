package io.dealerloop.spi;

/** How a work order's kind of service (维修类别) was read; the store keeps the synonyms. */
public enum ServiceKind {
    /** Maintenance (保养). */
    MAINTENANCE,
    /** Small repair (小修). */
    SMALL_REPAIR,
    /** Repair, overhaul, accident, warranty work (维修). */
    REPAIR,
    /** Recall or service campaign (召回). */
    CAMPAIGN,
    /** Internal orders, pre-delivery inspection, stock cars, accessories: nobody to call (内部, PDI, 商品车, 精品). */
    NONE,
    /** The export's wording is not among the synonyms. */
    UNKNOWN
}
