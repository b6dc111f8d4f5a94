package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.Text;

/** What headquarters reads before a store works by this standard. */
final class Documentation {

    private static final String ZH = """
            # 4S 店通用标准

            每家门店的底座：品牌标准没有规定的，由本标准回答；没有品牌标准的门店按本标准执行。天数、上限和话术均可按店设置。

            ## 服务后回访
            从上往下，第一条符合的成立。D 为服务交付日。

            1. 重大投诉已解决：主管经理上门，交车或解决（取较晚者）后第 7 天，前一天电话预约。
            2. 首次进厂、有继续使用观察项目、邮件地址有误：电话，D+3。
            3. 半年内只收过短信或邮件：电话，D+3。
            4. 维修、召回、类别无法识别：电话，D+3；无法识别的请归类。
            5. 保养、小修：短信，D+1；经常上网且有邮箱的用邮件，D+1。
            6. 内部、PDI、商品车、精品工单不回访。

            集团性客户和提出很好意见的客户，另向主管经理建议上门；同一集团性客户 90 天内最多一次。

            ## 联系不上时
            - 客户不接受的方式不再使用；拒绝电话改短信或邮件，拒绝上门改电话，邮件有误改电话。
            - 没有任何方式的，记为无法联系，并请信息员更正资料。
            - 最多联系 3 次，至少分在 2 天；D+15 截止，之前的交车只作历史。

            ## 新车
            销售顾问 D+3、销售经理 D+7、回访员满一个月，各一次电话。

            ## 满意度调查
            服务启动、服务顾问、服务设施、车辆交付、服务质量五项，各 1 到 10 分，可答未涉及；6 分及以下须跟进。本店改动问题后，分数与新问题对应，不与原问题混算。

            ## 工单记录
            C1–C8 咨询、R1 救援、P1–P14 投诉，每种按顺序填写项目，生成一句标准话，并可还原。句式可按店设置；不能还原的句式不采用。考核：必填项 40 分、内容合理 30 分、句式 30 分。

            ## 投诉级别
            - 一般：3 天内解决。
            - 升级（重复投诉或需厂家处理）：7 天内解决。
            - 重大（人身伤害、媒体、主管部门、群体）：经理亲自处理，30 分钟内首次联系，15 天内解决，全天计时。

            各级 30 分钟内受理，2 小时内首次联系，24 小时内出方案，处理后 24 小时内回访。

            ## 表格与数据导入
            回访记录表（每页 18 行）和单独会谈记录；认识国内常见 DMS 导出表的列名和维修类别写法。
            """;

    private static final String EN = """
            # Plain 4S practice

            The base of every store: what a brand's standard has no opinion on is answered here, and a store without a brand standard works by
            it alone. Days, limits and wordings are settings of each store.

            ## Callbacks after a service
            From the top; the first that fits stands. D is the day of delivery.

            1. A major complaint has been resolved: the managing supervisor visits on day 7 after delivery or resolution, whichever is later,
               after a call the day before.
            2. First visit, an item to be watched in use, or a wrong e-mail address: phone, D+3.
            3. Reached only in writing for half a year: phone, D+3.
            4. Repair, recall, or a kind of service nobody could read: phone, D+3; please classify what could not be read.
            5. Maintenance and small repairs: SMS, D+1; e-mail, D+1, for customers who are often online and have an address.
            6. Internal, PDI, stock-car and accessory orders: nobody is called.

            Visits to fleet customers and to givers of very good advice are proposed to the managing supervisor beside the ordinary callback;
            at most one per fleet in 90 days.

            ## Where nobody is reached
            - A refused way is not used again: phone gives way to SMS or e-mail, a visit to the phone, a wrong e-mail address to the phone.
            - Where no way is left, the callback counts as unreachable and the information clerk gets a correction task.
            - At most 3 attempts on at least 2 days; the last day is D+15, earlier deliveries are history.

            ## New cars
            The salesperson at D+3, the sales manager at D+7, the callback agent after a month: a call each.

            ## Survey
            Service initiation, advisor, facility, handover and quality, 1 to 10 each or not applicable; a score of 6 or less must be followed
            up. Where a store words a question itself, its scores are kept apart from those of the standard's wording.

            ## Records of tickets
            C1–C8 consultations, R1 rescue, P1–P14 complaints: slots in their order make one standard sentence that reads back. Sentences are
            settings; one that could not be read back is not used. Points: 40 for required slots, 30 for plausible values, 30 for the sentence.

            ## Levels of complaints
            - General: closed within 3 days.
            - Escalated (repeated, or needs the manufacturer): closed within 7 days.
            - Major (injury, media, authority, crowd): handled by a manager in person, first contact within 30 minutes, closed within 15 days,
              counted round the clock.

            All: acknowledged within 30 minutes, first contact within 2 hours, a plan within 24 hours, a callback within 24 hours after handling.

            ## Forms and imports
            Callback record (18 lines a page) and individual interview record; the column headings and kinds of service of common Chinese
            management systems.
            """;

    static final Text TEXT = Text.of(ZH, EN);

    private Documentation() {}
}
