package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.DealerStandard;
import io.dealerloop.testing.StandardConformance;

class BeijingHyundaiConformanceTest extends StandardConformance {

    @Override
    protected DealerStandard standard() {
        return new BeijingHyundai();
    }
}
