package io.dealerloop.plugins.yaolan;

import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ImportMapping.Heading;
import io.dealerloop.spi.ImportMapping.KindWords;
import io.dealerloop.spi.ServiceKind;
import java.util.List;

/** The invented words of the invented brand's management system. */
final class YaolanExports {

    static final ImportMapping MAPPING = new ImportMapping(
            List.of(
                    new Heading(ImportField.DOCUMENT_NO, List.of("关怀单号", "Care order")),
                    new Heading(ImportField.CONTACT_NAME, List.of("到访伙伴", "Visitor")),
                    new Heading(ImportField.CONTACT_PHONE, List.of("到访伙伴电话", "Visitor phone")),
                    new Heading(ImportField.DELIVERED_ON, List.of("离店时刻", "Left on")),
                    new Heading(ImportField.SERVICE_KIND, List.of("关怀类型", "Care type"))),
            List.of(
                    new KindWords(ServiceKind.MAINTENANCE, List.of("焕新", "焕新养护")),
                    new KindWords(ServiceKind.SMALL_REPAIR, List.of("微修")),
                    new KindWords(ServiceKind.REPAIR, List.of("深修", "电池检修")),
                    new KindWords(ServiceKind.CAMPAIGN, List.of("远程升级")),
                    new KindWords(ServiceKind.NONE, List.of("试乘车"))));

    private YaolanExports() {}
}
