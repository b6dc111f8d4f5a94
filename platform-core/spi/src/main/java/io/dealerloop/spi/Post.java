package io.dealerloop.spi;

/** A post (岗位) at a dealership or its customer relations centre. One person may hold several. */
public enum Post {
    /** Callback agent (回访员). */
    CALLBACK_AGENT,
    /** Managing supervisor (主管经理). */
    MANAGING_SUPERVISOR,
    /** Head of the customer relations centre (客服中心主管). */
    CRC_HEAD,
    /** Information clerk (信息员): keeper of the customer files and imports. */
    INFORMATION_CLERK,
    /** Salesperson (销售顾问). */
    SALESPERSON,
    /** Sales manager (销售经理). */
    SALES_MANAGER
}
