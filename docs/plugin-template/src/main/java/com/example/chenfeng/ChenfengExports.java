package com.example.chenfeng;

import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ImportMapping.Heading;
import io.dealerloop.spi.ImportMapping.KindWords;
import io.dealerloop.spi.ImportStandard;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import java.util.List;

/** How Chenfeng's management system calls its columns and kinds of service, where it does so in words of its own. */
final class ChenfengExports implements ImportStandard {

    private static final ImportMapping MAPPING = new ImportMapping(
            List.of(new Heading(ImportField.DOCUMENT_NO, List.of("晨风工单号", "CF-RO")),
                    new Heading(ImportField.DELIVERED_ON, List.of("离店日"))),
            List.of(new KindWords(ServiceKind.MAINTENANCE, List.of("晨检", "悦享保养")),
                    new KindWords(ServiceKind.CAMPAIGN, List.of("晨风关怀行动"))));

    @Override
    public ImportMapping mapping(Settings settings) {
        return MAPPING;
    }
}
