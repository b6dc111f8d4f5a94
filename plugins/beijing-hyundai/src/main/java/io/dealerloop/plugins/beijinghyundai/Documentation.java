package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.Text;

/** What headquarters reads before a store works by this standard. */
final class Documentation {

    static final Text TEXT = Text.of("""
            # 北京现代经销商运营标准

            规定服务后和新车交车后的回访、话术、短信邮件和回访记录表。工单记录只改 C1、P3 两种；满意度调查、单独会谈记录、其余工单格式、投诉级别和时限由 4S 店通用标准回答。

            ## 服务后回访
            D 为服务交付日。客户拒绝的方式不用；其余按上门、电话、邮件、短信的次序取第一条符合的。

            - 上门，约 D+7，主管经理：重大投诉已解决；前一天电话预约。集团性客户和提出很好意见的客户可建议上门，同一集团 90 天内最多一次。
            - 电话，D+3：首次进厂、本次为维修、有继续使用观察项目、邮件地址有误、半年内只收过短信或邮件、召回、类别无法识别。
            - 邮件，D+1：保养或小修，客户经常上网。
            - 短信，D+1：其余保养或小修。
            - 内部、PDI、商品车、精品工单不回访。

            拒绝电话改短信或邮件，拒绝上门改其他方式，邮件有误改电话；没有任何方式的记为无法联系，由信息员更正资料。最多联系 3 次，至少分在 2 天，D+15 截止。

            ## 新车
            销售顾问 D+3、销售经理 D+7、回访员满一个月。

            ## 表格
            特约店/服务站回访记录表每页 18 行。
            """, """
            # Beijing Hyundai dealer standard

            Callbacks after a service and after a new car, words, texts and the callback record. Of the record formats only C1 and P3 are its own; the
            survey, the interview record, all other formats, the levels of complaints and their clocks are answered by the plain 4S practice.

            ## Callbacks after a service
            D is the day of delivery. What the customer refuses is not used; of visit, phone, e-mail and SMS the first that fits stands.

            - Visit, about D+7, by the managing supervisor: a major complaint was resolved; after a call the day before. Visits to fleets and to
              givers of very good advice may be proposed, one per fleet in 90 days.
            - Phone, D+3: first visit, a repair, an item to be watched, a wrong e-mail address, reached only in writing for half a year, a recall,
              or a kind of service nobody could read.
            - E-mail, D+1: maintenance or a small repair, and the customer is often online.
            - SMS, D+1: other maintenance and small repairs.
            - Internal, PDI, stock-car and accessory orders: nobody is called.

            Phone refused: SMS or e-mail. Visit refused: another way. Wrong e-mail address: phone. Where no way is left the callback counts as
            unreachable and the information clerk corrects the file. At most 3 attempts on at least 2 days, the last day is D+15.

            ## New cars
            The salesperson at D+3, the sales manager at D+7, the callback agent after a month.

            ## Forms
            The callback record has 18 lines a page.
            """);

    private Documentation() {}
}
