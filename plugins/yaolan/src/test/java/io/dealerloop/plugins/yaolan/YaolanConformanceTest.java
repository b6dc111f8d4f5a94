package io.dealerloop.plugins.yaolan;

import io.dealerloop.spi.DealerStandard;
import io.dealerloop.testing.StandardConformance;

class YaolanConformanceTest extends StandardConformance {

    @Override
    protected DealerStandard standard() {
        return new Yaolan();
    }
}
