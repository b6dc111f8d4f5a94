package io.dealerloop.sample;

import io.dealerloop.sample.Column.Fen;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The headings of three dealer management systems. Each calls the same things by other names; real ones do. */
final class Layouts {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Layouts() {
    }

    /** @param dice how numbers were typed at the reception */
    static List<Column<Order>> service(int system, Dice dice) {
        return switch (system) {
            case 0 -> List.of(
                    column("委托书号", Order::number),
                    column("维修类别", order -> order.job().wording),
                    column("车牌号", order -> order.car().plate()),
                    column("底盘号", order -> order.car().vin()),
                    column("品牌", order -> order.car().brand().name()),
                    column("车型", order -> order.car().model().name()),
                    column("颜色", order -> order.car().colour()),
                    column("车主", order -> order.car().owner().name()),
                    column("车主电话", order -> Phones.typed(dice, order.car().owner().phone())),
                    column("送修人", order -> order.bringer().name()),
                    column("送修人电话", order -> Phones.typed(dice, order.bringer().phone())),
                    column("地址", order -> order.car().owner().address()),
                    column("行驶里程", Order::kilometres),
                    column("进厂时间", order -> TYPED.format(order.enteredAt())),
                    column("出厂日期", Order::deliveredAt),
                    column("进厂主要事项", Order::items),
                    column("服务顾问", Order::advisor),
                    column("应收金额", order -> new Fen(order.bill())),
                    column("状态", order -> order.state().wording),
                    column("首次进厂", order -> order.firstVisit() ? "是" : "否"),
                    column("继续使用观察", order -> order.watchInUse() ? "是" : ""),
                    column("备注", Order::remark));
            case 1 -> List.of(
                    column("派工单号", Order::number),
                    column("车架号", order -> order.car().vin()),
                    column("车牌号码", order -> order.car().plate()),
                    column("车辆品牌", order -> order.car().brand().name()),
                    column("车型名称", order -> order.car().model().name()),
                    column("车身颜色", order -> order.car().colour()),
                    column("车主姓名", order -> order.car().owner().name()),
                    column("车主手机", order -> Phones.typed(dice, order.car().owner().phone())),
                    column("送修人姓名", order -> order.bringer().name()),
                    column("送修人手机", order -> Phones.typed(dice, order.bringer().phone())),
                    column("维修类型", order -> order.job().wording),
                    column("维修项目", order -> lines(order.items())),
                    column("进厂日期", Order::enteredOn),
                    column("结算日期", order -> order.deliveredAt() == null ? null : order.deliveredAt().toLocalDate()),
                    column("里程数", order -> "%,d".formatted(order.kilometres())),
                    column("结算金额", order -> new Fen(order.bill())),
                    column("接待员", Order::advisor),
                    column("单据状态", order -> order.state().wording),
                    column("备注", Order::remark));
            default -> List.of(
                    column("工单号", Order::number),
                    column("VIN", order -> order.car().vin()),
                    column("车牌", order -> order.car().plate()),
                    column("品牌", order -> order.car().brand().name()),
                    column("车系", order -> order.car().model().name()),
                    column("客户名称", order -> order.car().owner().name()),
                    column("联系电话", order -> Phones.typed(dice, order.car().owner().phone())),
                    column("送修人", order -> order.bringer().name()),
                    column("送修人联系电话", order -> Phones.typed(dice, order.bringer().phone())),
                    column("维修类型", order -> order.job().wording),
                    column("主要事项", Order::items),
                    column("公里数", Order::kilometres),
                    column("进厂时间", Order::enteredAt),
                    column("交车日期", Order::deliveredAt),
                    column("服务顾问", Order::advisor),
                    column("工单状态", order -> order.state().wording));
        };
    }

    static List<Column<Sale>> sales(int system, Dice dice) {
        return List.of(
                column(system == 1 ? "销售单号" : "合同号", Sale::number),
                column(system == 1 ? "车架号" : "VIN", sale -> sale.car().vin()),
                column("车牌号", sale -> sale.plateIssued() ? sale.car().plate() : ""),
                column("品牌", sale -> sale.car().brand().name()),
                column("车型", sale -> sale.car().model().name()),
                column("颜色", sale -> sale.car().colour()),
                column(system == 2 ? "购车人" : "客户姓名", sale -> sale.car().owner().name()),
                column(system == 2 ? "联系电话" : "手机", sale -> Phones.typed(dice, sale.car().owner().phone())),
                column("邮箱", sale -> sale.car().owner().email()),
                column("地址", sale -> sale.car().owner().address()),
                column("订单日期", Sale::orderedOn),
                column(system == 1 ? "提车日期" : "交车日期", Sale::deliveredOn),
                column("成交价", sale -> new Fen(sale.price())),
                column("销售顾问", Sale::salesperson));
    }

    static List<Column<Customer>> customers() {
        return List.of(
                column("客户名称", Customer::name),
                column("客户类型", customer -> customer.fleet() ? "集团客户" : customer.company() ? "单位" : "个人"),
                column("手机", Customer::phone),
                column("邮箱", Customer::email),
                column("地址", Customer::address),
                column("经常上网", customer -> customer.oftenOnline() ? "是" : "否"));
    }

    /** Several items below each other in one cell, as this system exports them. */
    private static String lines(String items) {
        return items.replace(",", "\n");
    }

    private static <T> Column<T> column(String heading, java.util.function.Function<T, Object> value) {
        return new Column<>(heading, value);
    }
}
