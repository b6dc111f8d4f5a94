package io.dealerloop.spi;

/** What the core can put into a cell of a form. */
public enum FormField {
    /** Running number (No). */
    NUMBER,
    /** Name of who is called back (客户姓名). */
    CUSTOMER_NAME,
    /** The phone number called (联系电话); masked where the reader may not see it whole. */
    CUSTOMER_PHONE,
    /** Address (地址). */
    CUSTOMER_ADDRESS,
    /** Work order (派工单号). */
    ORDER_NUMBER,
    /** Main reason for the visit (进厂主要事项). */
    MAIN_ITEMS,
    /** SMS, e-mail, phone or visit (回访类型). */
    CALLBACK_CHANNEL,
    /** Present state of the car (现在车况). */
    STATE_OF_CAR,
    /** The survey: in a table one column per question, on a page a grid of its scale with 未涉及 beside it. */
    SURVEY_SCORES,
    /** Opinions and suggestions (意见建议). */
    OPINION,
    /** Remarks (备注); for a visit the visitor's name and title. */
    REMARKS,
    /** Day of delivery (交车日期). */
    DELIVERED_ON,
    /** Plate (车牌号). */
    PLATE,
    /** Model (车型). */
    MODEL,
    /** Colour (颜色). */
    COLOUR,
    /** Mileage in km (行驶里程). */
    MILEAGE,
    /** Visitor (拜访人). */
    VISITOR,
    /** Customer's signature (客户签字): left empty for the pen. */
    SIGNATURE,
    /** Who made the form (制表人). */
    MADE_BY,
    /** When (制表日期). */
    MADE_ON
}
