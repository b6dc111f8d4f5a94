package io.dealerloop.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A work order (委托书 / 派工单).
 *
 * @param deliveredAt when the customer took the car (出厂); null while it is in the workshop
 * @param kilometres read off at the reception
 * @param bill fen
 * @param firstVisit 首次进厂
 * @param watchInUse 继续使用观察
 */
record Order(String number, Car car, Customer bringer, Job job, String items, LocalDateTime enteredAt, LocalDateTime deliveredAt,
        State state, int kilometres, long bill, String advisor, boolean firstVisit, boolean watchInUse, String remark) {

    enum State {
        IN_WORK("在修"), DELIVERED("已出厂"), VOID("作废");

        final String wording;

        State(String wording) {
            this.wording = wording;
        }
    }

    LocalDate enteredOn() {
        return enteredAt.toLocalDate();
    }

    Order numbered(String number) {
        return new Order(number, car, bringer, job, items, enteredAt, deliveredAt, state, kilometres, bill, advisor, firstVisit,
                watchInUse, remark);
    }
}
