package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ImportMapping.Heading;
import io.dealerloop.spi.ImportMapping.KindWords;
import io.dealerloop.spi.ServiceKind;
import java.util.List;

/** Words that exports of this brand's stations use beyond the trade's: their stations are 特约店, their small jobs 快速保养. */
final class HyundaiExports {

    static final ImportMapping MAPPING = new ImportMapping(
            List.of(
                    new Heading(ImportField.DOCUMENT_NO, List.of("派工单号", "委托书号", "派工单编码", "维修派工单号")),
                    new Heading(ImportField.STORE_NAME, List.of("特约店名称", "特约店", "特约服务站")),
                    new Heading(ImportField.MAIN_ITEMS, List.of("进厂主要事项", "入厂主要事项")),
                    new Heading(ImportField.WATCH_IN_USE, List.of("继续使用观察", "使用观察项")),
                    new Heading(ImportField.FLEET_NAME, List.of("集团性客户", "集团性客户名称"))),
            List.of(
                    new KindWords(ServiceKind.MAINTENANCE, List.of("快速保养", "定期点检")),
                    new KindWords(ServiceKind.REPAIR, List.of("总成维修", "保修维修"))));

    private HyundaiExports() {}
}
