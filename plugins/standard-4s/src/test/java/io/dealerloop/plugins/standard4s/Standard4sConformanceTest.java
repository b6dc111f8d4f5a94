package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.DealerStandard;
import io.dealerloop.testing.StandardConformance;

class Standard4sConformanceTest extends StandardConformance {

    @Override
    protected DealerStandard standard() {
        return new Standard4s();
    }

    @Override
    protected boolean isBase() {
        return true;
    }
}
