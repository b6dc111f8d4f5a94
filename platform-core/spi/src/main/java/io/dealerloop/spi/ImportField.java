package io.dealerloop.spi;

/** What a column of an export can hold: the core's name for it, whatever a management system calls the column. */
public enum ImportField {
    /** Number of the work order or contract (派工单号). */
    DOCUMENT_NO,
    /** Chassis number, 17 characters (车架号). */
    VIN,
    /** Plate (车牌号). */
    PLATE,
    /** Brand: chooses the standard (品牌). */
    BRAND,
    /** Model (车型). */
    MODEL,
    /** Colour (颜色). */
    COLOUR,
    /** Mileage in km (行驶里程). */
    MILEAGE,
    /** The owner (车主), who may be somebody else than the bringer. */
    OWNER_NAME,
    /** The owner's phone. */
    OWNER_PHONE,
    /** The owner's second phone. */
    OWNER_PHONE2,
    /** The owner's e-mail address. */
    OWNER_EMAIL,
    /** The owner's address. */
    OWNER_ADDRESS,
    /** The bringer (送修人): who is called. */
    CONTACT_NAME,
    /** The bringer's phone. */
    CONTACT_PHONE,
    /** A name without a word whose: stands for one of the two above. */
    NAME,
    /** A phone without a word whose. */
    PHONE,
    /** Day or time the car came in (进厂时间). */
    ARRIVED_AT,
    /** Delivery (交车 / 出厂 / 结算). */
    DELIVERED_ON,
    /** Kind of service (维修类别), read by {@link ImportMapping#kinds}. */
    SERVICE_KIND,
    /** Main reason for the visit (进厂主要事项). */
    MAIN_ITEMS,
    /** Service advisor or salesperson (服务顾问). */
    ADVISOR,
    /** Sum in yuan (金额). */
    AMOUNT,
    /** An item needs watching in further use (继续使用观察). */
    WATCH_IN_USE,
    /** First visit of the car (首次进厂). */
    FIRST_VISIT,
    /** State of the document, such as 作废. */
    STATUS,
    /** The dealership, in exports of several (门店). */
    STORE_NAME,
    /** Person, company or fleet (客户类型). */
    CUSTOMER_TYPE,
    /** The fleet's name (集团客户名称). */
    FLEET_NAME,
    /** The customer is often online (经常上网). */
    OFTEN_ONLINE
}
