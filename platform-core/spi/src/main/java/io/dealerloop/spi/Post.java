package io.dealerloop.spi;

/** A post (岗位) that a person can hold: in a store, in a group's headquarters, or on the platform. A standard gives work to posts of a store. */
public enum Post {
    /** Callback agent (回访员). */
    CALLBACK_AGENT(Level.STORE, "回访员", "callback agent"),
    /** Managing supervisor (主管经理). */
    MANAGING_SUPERVISOR(Level.STORE, "主管经理", "managing supervisor"),
    /** Head of the customer relations centre (客服中心主管). */
    CRC_HEAD(Level.STORE, "客服中心主管", "head of the customer relations centre"),
    /** Information clerk (信息员): keeper of the customer files and imports. */
    INFORMATION_CLERK(Level.STORE, "信息员", "information clerk"),
    /** Salesperson (销售顾问). */
    SALESPERSON(Level.STORE, "销售顾问", "salesperson"),
    /** Sales manager (销售经理). */
    SALES_MANAGER(Level.STORE, "销售经理", "sales manager"),
    /** Consultation intake (咨询受理): answers or transfers. */
    CONSULTATION_INTAKE(Level.STORE, "咨询受理", "consultation intake"),
    /** Complaint intake (投诉受理): records, promises a callback, dispatches. */
    COMPLAINT_INTAKE(Level.STORE, "投诉受理", "complaint intake"),
    /** Dispatch supervisor (督导): watches the flow, urges, orders rectification. */
    DISPATCH_SUPERVISOR(Level.STORE, "督导", "dispatch supervisor"),
    /** Quality inspector (质检): scores calls against the standard. */
    QUALITY_INSPECTOR(Level.STORE, "质检", "quality inspector"),
    /** Service evaluator (服务考评): scores the rooms. */
    SERVICE_EVALUATOR(Level.STORE, "服务考评", "service evaluator"),
    /** Shift leader (班组长): assigns, tracks, hands over. */
    SHIFT_LEADER(Level.STORE, "班组长", "shift leader"),
    /** Customer service manager (客户服务经理): major complaints, key customers. */
    CUSTOMER_SERVICE_MANAGER(Level.STORE, "客户服务经理", "customer service manager"),
    /** CRC supervisor (客服部主管): daily supervision, ordinary complaints. */
    CRC_SUPERVISOR(Level.STORE, "客服部主管", "CRC supervisor"),
    /** Service agent (客服专员): consults, records, calls back periodically. */
    SERVICE_AGENT(Level.STORE, "客服专员", "service agent"),
    /** Technical expert (技术专家): technical complaints. */
    TECHNICAL_EXPERT(Level.STORE, "技术专家", "technical expert"),
    /** Telemarketer (电话营销): renewals, used cars, membership cards. */
    TELEMARKETER(Level.STORE, "电话营销", "telemarketer"),
    /** Trainer (培训). */
    TRAINER(Level.STORE, "培训", "trainer"),
    /** After-sales manager (售后服务经理): first answerable for satisfaction. */
    AFTER_SALES_MANAGER(Level.STORE, "售后服务经理", "after sales manager"),
    /** General manager (总经理): receives plans and reports. */
    GENERAL_MANAGER(Level.STORE, "总经理", "general manager"),
    /** Group headquarters (集团): configures stores and users. Held in a store only for as long as somebody of headquarters entered it. */
    HEADQUARTERS(Level.GROUP, "集团", "headquarters"),
    /** Platform operator (平台运营): creates groups. */
    PLATFORM_OPERATOR(Level.PLATFORM, "平台运营", "platform operator"),
    /** Brand partner (品牌伙伴): ships standards, never sees a store. */
    BRAND_PARTNER(Level.PLATFORM, "品牌伙伴", "brand partner");

    /** Where a post is held. */
    public enum Level {
        /** In a dealership. */
        STORE,
        /** In a group's headquarters. */
        GROUP,
        /** On the platform. */
        PLATFORM
    }

    private final Level level;
    private final Text title;

    Post(Level level, String zh, String en) {
        this.level = level;
        this.title = Text.of(zh, en);
    }

    /** Where it is held. Only posts of a store are given work by a standard. */
    public Level level() {
        return level;
    }

    /** What people call it. */
    public Text title() {
        return title;
    }
}
